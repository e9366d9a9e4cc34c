#!/usr/bin/env python3
"""Does the goals that `kling-mock check client --stream 'python3 stream.py'` hands it, eight at a time; made to be copied."""
import base64, hmac, http.client, json, re, sys, threading, time, urllib.error, urllib.request

class Finished(Exception): pass
def finish(outcome, **more): raise Finished({"outcome": outcome, **more})
def is_over(task): return task.get("task_status") not in ("submitted", "processing")

class Job:
    def __init__(self, told): self.told, self.goal, self.home = told, told["goal"], told["base_url"] + told["goal"]["path"]
    def token(self):
        encode = lambda part: base64.urlsafe_b64encode(part).rstrip(b"=")
        claims = {"iss": self.told["access_key"], "exp": int(time.time()) + 1800, "nbf": int(time.time()) - 5}
        text = encode(b'{"alg": "HS256", "typ": "JWT"}') + b"." + encode(json.dumps(claims).encode())
        return (text + b"." + encode(hmac.digest(self.told["secret_key"].encode(), text, "sha256"))).decode()
    def send(self, url, body=None, signed=True):
        for tries in range(5):  # Again only where time helps: an old token, too many calls, server trouble, no answer.
            request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
            if signed: request.add_header("Authorization", "Bearer " + self.token())
            try: return urllib.request.urlopen(request, timeout=10).read()
            except urllib.error.HTTPError as error:
                failure, pause = json.loads(error.read()), int(error.headers["Retry-After"] or 2 ** tries)
                if error.code < 500 and failure.get("code") not in (1004, 1302, 1303): break
            except (OSError, http.client.HTTPException) as error: failure, pause = {"message": str(error)}, 2 ** tries
            time.sleep(pause)
        if tries and body and failure.get("code") == 1201:  # The task is there, only the answer was lost before.
            return self.send(self.home + "/" + self.goal["input"]["external_task_id"])
        finish("failed", error={"message": failure.get("message", "refused"), "code": failure.get("code", 0)})
    def api(self, url, body=None): return json.loads(self.send(url, body))["data"]
    def pages(self, page=1):
        found = self.api(f"{self.home}?pageNum={page}&pageSize={self.goal['input']['pageSize']}")
        return found + self.pages(page + 1) if len(found) == self.goal["input"]["pageSize"] else found
    def do(self):
        if self.goal["do"] == "list": finish("ok", tasks=[task["task_id"] for task in self.pages()])
        if self.goal["do"] == "get": task = self.api(self.home + "/" + self.goal["id"])
        else: task = self.api(self.home, json.dumps(self.goal["input"]).encode())
        while self.goal["do"] == "generate" and not is_over(task) and self.told["seq"] not in cancelled:
            time.sleep(1)
            task = self.api(self.home + "/" + task["task_id"])
        if task.get("task_status") == "failed": finish("failed", error={"message": task["task_status_msg"]})
        if "save" in self.goal:
            link = re.search(r'"(?:trial_)?url\w*": "(.+?)"', json.dumps(task["task_result"]))[1]
            open(self.told["out"] + "/" + self.goal["save"], "wb").write(self.send(link, signed=False))
        finish("ok", tasks=[task["task_id"]] if "task_id" in task else [])

writing, cancelled = threading.Lock(), set()
def say(**message):
    with writing: print(json.dumps(message), flush=True)
def work(job):
    try: job.do()
    except Finished as end: say(type="result", seq=job.told["seq"], **end.args[0])
    except Exception as error: say(type="result", seq=job.told["seq"], outcome="errored", message=repr(error))
for message in map(json.loads, sys.stdin):
    if message["type"] == "hello":
        can = {"actions": ["create", "generate", "get", "list"]}  # It has no server for callbacks.
        say(type="hello", version=1, client={"name": "stream.py"}, max_in_flight=8, capabilities=can)
    elif message["type"] == "run": threading.Thread(target=work, args=[Job(message)], daemon=True).start()
    elif message["type"] == "cancel": cancelled.add(message["seq"])
