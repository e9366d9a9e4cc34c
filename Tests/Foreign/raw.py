"""Sends bytes as they stand and holds the statuses that come back against the fixtures' names.

Every file of `raw/` is one conversation: `200-400-200-pipelined-mixed.http` is answered with these
three statuses and then closed. A number above 999 is the business code that the last answer carries.
Python's standard library only; nothing of the program is used.
"""
import base64
import hashlib
import hmac
import json
import pathlib
import re
import socket
import sys
import time
import urllib.error
import urllib.request

host, port = sys.argv[1].rsplit("/", 1)[1].split(":")
failures = []


def talk(data, pieces=None):
    with socket.create_connection((host, int(port)), timeout=20) as connection:
        step = pieces or len(data)
        try:
            for start in range(0, len(data), step):
                connection.sendall(data[start : start + step])
        except OSError:
            pass  # Refused while it was still being sent: the answer is there all the same.
        received = b""
        while True:
            try:
                chunk = connection.recv(65536)
            except ConnectionResetError:
                break
            if not chunk:
                break
            received += chunk
        return received


def check(what, holds, detail=""):
    if not holds:
        failures.append(f"{what}: {detail}")


fixtures = sorted((pathlib.Path(__file__).parent / "raw").glob("*.http"))
for fixture in fixtures:
    numbers = [int(n) for n in re.match(r"((?:\d+-)+)", fixture.name).group(1)[:-1].split("-")]
    statuses = [n for n in numbers if n < 1000]
    codes = [n for n in numbers if n > 999]
    data = fixture.read_bytes()
    for pieces in (None, 1) if len(data) < 2000 else (None, 1000):
        answer = talk(data, pieces)
        found = [int(s) for s in re.findall(rb"HTTP/1\.1 (\d{3}) ", answer)]
        check(fixture.name, found == statuses, f"answered {found}: {answer[:200]!r}")
        for code in codes:
            check(fixture.name, b'"code":%d,' % code in answer, f"{answer[-200:]!r}")


def encoded(raw):
    return base64.urlsafe_b64encode(raw).rstrip(b"=")


def token():
    now = int(time.time())
    head = encoded(json.dumps({"alg": "HS256", "typ": "JWT"}).encode())
    claims = {"iss": "mock-access-key", "exp": now + 1800, "nbf": now - 5}
    signed = head + b"." + encoded(json.dumps(claims).encode())
    return signed + b"." + encoded(hmac.new(b"mock-secret-key", signed, hashlib.sha256).digest())


def api(path, body=None, headers=None):
    request = urllib.request.Request(
        sys.argv[1] + path,
        data=None if body is None else json.dumps(body).encode(),
        headers=headers or {"Authorization": "Bearer " + token().decode()},
    )
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, dict(answer.headers), json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), json.load(error)


status, _, made = api("/v1/videos/omni-video", {
    "model_name": "kling-v3-omni", "prompt": "Rain.", "aspect_ratio": "16:9", "mode": "std",
    "duration": "3", "external_task_id": "raw-1",
})
check("create", status == 200 and re.fullmatch(r"\d{18,19}", made["data"]["task_id"]), made)
check("request id", re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", made["request_id"]))
states = [api("/v1/videos/omni-video/raw-1")[2]["data"]["task_status"] for _ in range(4)]
check("states", states == ["submitted", "processing", "succeed", "succeed"], states)
record = api("/v1/videos/omni-video/" + made["data"]["task_id"])[2]["data"]
video = record["task_result"]["videos"][0]
check("charge", record["final_unit_deduction"] == "1.8", record)
check("length", video["duration"] == "3.041", video)
with urllib.request.urlopen(video["url"], timeout=20) as answer:
    clip = answer.read()
    check("clip", answer.headers["Content-Type"] == "video/mp4" and clip[4:8] == b"ftyp")
    check("clip length", int(answer.headers["Content-Length"]) == len(clip))
status, headers, refused = api("/v1/videos/omni-video", {"external_task_id": "raw-1",
    "prompt": "x", "aspect_ratio": "1:1"})
check("same id again", (status, refused["code"]) == (400, 1201), refused)
check("its text", refused["message"] == "External_task_id raw-1 already exists", refused)
check("its rule", headers.get("X-Kling-Mock-Rule") == "external_id.unique", headers)
check("no data", "data" not in refused, refused)

for failure in failures:
    print("FAIL", failure)
print(f"raw: {len(fixtures)} conversations, {len(failures)} failures")
sys.exit(bool(failures))
