"""Requests as clients send them: many accounts, many tokens, bodies of three shapes."""

import base64
import hashlib
import hmac
import json
import time

TENANTS = 100
TOKENS_PER_TENANT = 10

# Three shapes of a create, of 5, 12 and 25 values, all of them accepted.
PROMPT = "A paper boat drifts down a gutter in the rain, seen from the height of a sparrow."
SHAPES = [
    ("text2video", {
        "model_name": "kling-v3", "prompt": PROMPT, "duration": "5", "mode": "std",
        "aspect_ratio": "16:9",
    }),
    ("text2video", {
        "model_name": "kling-v3", "prompt": PROMPT, "negative_prompt": "people, text, logos",
        "duration": "10", "mode": "pro", "sound": "on", "aspect_ratio": "9:16",
        "cfg_scale": 0.5, "multi_shot": False, "watermark_info": {"enabled": True},
        "callback_url": "", "external_task_id": "",
    }),
    ("omni-video", {
        "model_name": "kling-v3-omni", "multi_shot": True, "shot_type": "customize",
        "multi_prompt": [
            {"index": 1, "prompt": "The boat turns the corner.", "duration": "3"},
            {"index": 2, "prompt": "A cat watches it from a window.", "duration": "2"},
            {"index": 3, "prompt": "It reaches the river.", "duration": "3"},
            {"index": 4, "prompt": "The river carries it away.", "duration": "2"},
        ],
        "image_list": [
            {"image_url": "https://pictures.example/boat.png"},
            {"image_url": "https://pictures.example/cat.png"},
            {"image_url": "https://pictures.example/river.png"},
        ],
        "mode": "pro", "sound": "on", "aspect_ratio": "16:9", "duration": "10",
        "watermark_info": {"enabled": False}, "callback_url": "",
        "external_task_id": "",
    }),
]


def fields(value):
    """How many values stand in a body, containers not counted."""
    if isinstance(value, dict):
        return sum(fields(member) for member in value.values())
    return sum(fields(item) for item in value) if isinstance(value, list) else 1


def token(access, secret, expiry):
    """The token that the service's documentation tells clients to make."""
    def part(data):
        return base64.urlsafe_b64encode(data).rstrip(b"=")
    header = part(b'{"alg":"HS256","typ":"JWT"}')
    claims = part(json.dumps({"iss": access, "exp": expiry, "nbf": expiry - 7200}).encode())
    signed = header + b"." + claims
    signature = hmac.new(secret.encode(), signed, hashlib.sha256).digest()
    return (signed + b"." + part(signature)).decode()


def accounts(mock):
    """Makes the tenants; a list of the values of `Authorization` of each."""
    expiry = int(time.time()) + 3600
    made = []
    for number in range(TENANTS):
        keys = mock.call("POST", "/__kling/tenants", {"name": f"tenant-{number:03}"})
        made.append([
            "Bearer " + token(keys["access_key"], keys["secret_key"], expiry + index)
            for index in range(TOKENS_PER_TENANT)])
    return made


def message(method, path, authorization, body=None):
    """A request as it goes over the wire."""
    content = b"" if body is None else json.dumps(body, separators=(",", ":")).encode()
    head = (f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:8787\r\n"
            f"User-Agent: benchmark/1\r\nAccept: */*\r\nAuthorization: {authorization}\r\n")
    if body is not None:
        head += f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n"
    return head.encode() + b"\r\n" + content


def creates(owners):
    """Creates in which tokens, tenants and shapes take turns: no two in a row share any."""
    messages = []
    for turn in range(TOKENS_PER_TENANT * 3):
        for number, tokens in enumerate(owners):
            endpoint, body = SHAPES[(turn + number) % 3]
            path = f"/v1/videos/{endpoint}"
            messages.append(message("POST", path, tokens[turn % TOKENS_PER_TENANT], body))
    return messages


def queries(mock, owners):
    """Single queries, each of a task of its own; the tasks are made first."""
    messages = []
    for turn in range(TOKENS_PER_TENANT):
        for number, tokens in enumerate(owners):
            endpoint, body = SHAPES[(turn + number) % 3]
            made = mock.call("POST", f"/v1/videos/{endpoint}", body, tokens[turn])
            path = f"/v1/videos/{endpoint}/{made['data']['task_id']}"
            messages.append(message("GET", path, tokens[turn]))
    return messages


def stored(mock, owners):
    """How many tasks and journal entries all tenants have, asked one by one."""
    tasks = entries = 0
    for tokens in owners:
        journal = mock.call("GET", "/__kling/journal?limit=10000", authorization=tokens[0])
        entries += journal["dropped"] + len(journal["entries"])
        for endpoint in ("text2video", "omni-video"):
            tasks += count(mock, endpoint, tokens[0])
    return tasks, entries


def count(mock, endpoint, authorization):
    """The number of tasks in a list, found by halving: there is no call that tells it."""
    def page(number):
        path = f"/v1/videos/{endpoint}?pageNum={number}&pageSize=500"
        return len(mock.call("GET", path, authorization=authorization)["data"])
    low, high = 1, 1000
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if page(middle) else (low, middle - 1)
    return (low - 1) * 500 + page(low)
