"""From the request for a film that nobody asked for yet to its last byte."""

import http.client
import time

from kit.machine import median
from kit.servers import Mock

FILMS = 21
KEY = "Bearer mock-api-key"
SHOTS = {
    "multi_shot": True, "shot_type": "customize", "duration": "15",
    "multi_prompt": [{"index": n + 1, "prompt": f"Part {n + 1}.", "duration": s}
                     for n, s in enumerate("332322")],
}
SHAPES = [
    ("15 s, 1920x1080", {"mode": "pro", "duration": "15"}),
    ("15 s, 1920x1080, six shots", {"mode": "pro", **SHOTS}),
    ("15 s, 3840x2160", {"mode": "4k", "duration": "15"}),
    ("15 s, 3840x2160, six shots", {"mode": "4k", **SHOTS}),
]


def measure(options):
    with Mock(options.program, "--clock", "polls", "--edition", "2026-09") as mock:
        client = http.client.HTTPConnection("127.0.0.1", mock.port, timeout=60)
        for name, members in SHAPES:
            links = [film(mock, members, number) for number in range(FILMS)]
            first, size = zip(*[fetch(client, link) for link in links])
            again, _ = zip(*[fetch(client, links[-1]) for _ in range(FILMS)])
            print(f"film of {name}: made and delivered in {median(first):.2f} ms (most "
                  f"{max(first):.2f}), once more in {median(again):.2f} ms; {median(size)} B")
        client.close()


def film(mock, members, number):
    """The path of a film that differs from all others by its words."""
    body = {"model_name": "kling-v3", "sound": "on", "aspect_ratio": "16:9",
            "prompt": f"Film number {number}: a paper boat drifts down a flooded street at dusk.",
            "external_task_id": f"film-{members['mode']}-{'multi_shot' in members}-{number}",
            **members}
    task = mock.call("POST", "/v1/videos/text2video", body, KEY)["data"]["task_id"]
    while True:
        record = mock.call("GET", "/v1/videos/text2video/" + task, None, KEY)["data"]
        if record["task_status"] == "succeed":
            url = record["task_result"]["videos"][0]["url"]
            return url[url.index("/__kling"):]


def fetch(client, path):
    """Milliseconds until the last byte is there, and how many there are."""
    begin = time.perf_counter()
    client.request("GET", path)
    content = client.getresponse().read()
    return (time.perf_counter() - begin) * 1000, len(content)
