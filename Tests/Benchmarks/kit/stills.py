"""A picture of 4096 by 2304 pixels, from the request for its file to the last byte of it."""

import http.client

from kit.machine import cpu_nanoseconds, median
from kit.media import fetch
from kit.servers import Mock

ROUNDS = 41
BODY = {
    "model_name": "kling-v3-omni", "resolution": "4k", "aspect_ratio": "16:9",
    "watermark_info": {"enabled": True},
}


def measure(options):
    with Mock(options.program, "--pace", "instant") as mock:
        paths = [link(mock, number) for number in range(ROUNDS)]
        client = http.client.HTTPConnection("127.0.0.1", mock.port)
        client.connect()
        before = cpu_nanoseconds(mock.pid)
        # No file is asked for twice, for the second time its layout would be at hand.
        times, sizes = zip(*(fetch(client, path) for path in paths))
        cpu = (cpu_nanoseconds(mock.pid) - before) / ROUNDS / 1e6
        client.close()
    print(f"PNG of 4096x2304, made and delivered: {median(times):.2f} ms "
          f"(least {min(times):.2f}, most {max(times):.2f}, {ROUNDS} files), CPU {cpu:.2f} ms; "
          f"{max(sizes)} bytes at most")


def link(mock, number):
    """The path of the marked picture of a new task."""
    made = mock.call(
        "POST", "/v1/images/omni-image",
        {**BODY, "prompt": f"A paper boat, seen from the height of sparrow number {number}."},
        "Bearer mock-api-key")
    task = mock.call(
        "GET", f"/v1/images/omni-image/{made['data']['task_id']}", None, "Bearer mock-api-key")
    url = task["data"]["task_result"]["images"][0]["watermark_url"]
    return "/" + url.split("/", 3)[3]
