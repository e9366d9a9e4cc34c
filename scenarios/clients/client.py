#!/usr/bin/env python3
"""Does the one goal that `kling-mock check client --client 'python3 client.py'` hands it; made to be copied."""
import base64, hmac, http.client, http.server, json, os, re, sys, time, urllib.error, urllib.request

env = os.environ
goal = json.load(open(env["KLING_MOCK_GOAL"]))
home = env["KLING_BASE_URL"] + goal["path"]

def finish(outcome, **more):
    json.dump({"outcome": outcome, **more}, open(env["KLING_MOCK_OUT"] + "/result.json", "w"))
    sys.exit(outcome != "ok")

def token():
    encode = lambda part: base64.urlsafe_b64encode(part).rstrip(b"=")
    claims = {"iss": env["KLING_ACCESS_KEY"], "exp": int(time.time()) + 1800, "nbf": int(time.time()) - 5}
    text = encode(b'{"alg": "HS256", "typ": "JWT"}') + b"." + encode(json.dumps(claims).encode())
    return (text + b"." + encode(hmac.digest(env["KLING_SECRET_KEY"].encode(), text, "sha256"))).decode()

def send(url, body=None, signed=True):
    for tries in range(5):  # Again only where time helps: an old token, too many calls, server trouble, no answer.
        request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
        if signed: request.add_header("Authorization", "Bearer " + token())
        try: return urllib.request.urlopen(request, timeout=10).read()
        except urllib.error.HTTPError as error:
            failure, pause = json.loads(error.read()), int(error.headers["Retry-After"] or 2 ** tries)
            if error.code < 500 and failure.get("code") not in (1004, 1302, 1303): break
        except (OSError, http.client.HTTPException) as error: failure, pause = {"message": str(error)}, 2 ** tries
        time.sleep(pause)
    if tries and body and failure.get("code") == 1201:  # The task is there, only the answer was lost before.
        return send(home + "/" + goal["input"]["external_task_id"])
    finish("failed", error={"message": failure.get("message", "refused"), "code": failure.get("code", 0)})
def api(url, body=None): return json.loads(send(url, body))["data"]
def is_over(task): return task.get("task_status") not in ("submitted", "processing")

def receive():
    class Receiver(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            self.server.task = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200), self.end_headers()
    host, port = env["KLING_MOCK_CALLBACK_LISTEN"].split(":")
    with http.server.HTTPServer((host, int(port)), Receiver) as server:
        server.task = api(home, json.dumps(goal["input"]).encode())
        while not is_over(server.task): server.handle_request()
        return server.task
def pages(page=1):
    found = api(f"{home}?pageNum={page}&pageSize={goal['input']['pageSize']}")
    return found + pages(page + 1) if len(found) == goal["input"]["pageSize"] else found

if goal["do"] == "list": finish("ok", tasks=[task["task_id"] for task in pages()])
if goal["do"] == "get": task = api(home + "/" + goal["id"])
else: task = receive() if goal["do"] == "receive" else api(home, json.dumps(goal["input"]).encode())
while goal["do"] == "generate" and not is_over(task):
    time.sleep(1)
    task = api(home + "/" + task["task_id"])
if task.get("task_status") == "failed": finish("failed", error={"message": task["task_status_msg"]})
if "save" in goal:
    link = re.search(r'"(?:trial_)?url\w*": "(.+?)"', json.dumps(task["task_result"]))[1]
    open(env["KLING_MOCK_OUT"] + "/" + goal["save"], "wb").write(send(link, signed=False))
finish("ok", tasks=[task["task_id"]] if "task_id" in task else [])
