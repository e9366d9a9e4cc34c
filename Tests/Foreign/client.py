"""The flow of the vendor's own Python sample, with PyJWT and requests."""
import sys
import time

import jwt
import requests

base, target = sys.argv[1:]


def token():
    claims = {
        "iss": "mock-access-key",
        "exp": int(time.time()) + 1800,
        "nbf": int(time.time()) - 5,
    }
    return jwt.encode(claims, "mock-secret-key", headers={"alg": "HS256", "typ": "JWT"})


def call(method, path, **options):
    answer = requests.request(
        method, base + path, headers={"Authorization": "Bearer " + token()}, timeout=10, **options
    )
    return answer, answer.json()


answer, body = call(
    "POST",
    "/v1/videos/text2video",
    json={"model_name": "kling-v3", "prompt": "A paper boat.", "mode": "pro", "duration": "5"},
)
assert answer.status_code == 200 and body["code"] == 0, body
task = body["data"]["task_id"]
states = []
for _ in range(10):
    _, body = call("GET", "/v1/videos/text2video/" + task)
    states.append(body["data"]["task_status"])
    if states[-1] in ("succeed", "failed"):
        break
assert states == ["submitted", "processing", "succeed"], states
video = body["data"]["task_result"]["videos"][0]
assert video["duration"] == "5.041", video
clip = requests.get(video["url"], timeout=10)
assert clip.headers["Content-Type"] == "video/mp4"
open(target, "wb").write(clip.content)

answer, body = call("POST", "/v1/videos/text2video", json={"prompt": "x", "mode": "standard"})
assert answer.status_code == 400 and body["message"] == "mode value 'standard' is invalid", body
refused = requests.get(base + "/v1/videos/text2video", timeout=10)
assert refused.status_code == 401 and refused.json()["code"] == 1001, refused.text
_, body = call("GET", "/v1/videos/text2video?pageNum=1&pageSize=5")
assert [item["task_id"] for item in body["data"]] == [task], body
print("python: ok,", len(clip.content), "bytes")
