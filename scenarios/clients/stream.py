#!/usr/bin/env python3
"""Adapter for `kling-mock check --stream`: one process, many jobs at a time, JSON Lines."""
import json, os, sys, threading, time, urllib.error, urllib.request

PAUSE = float(os.environ.get("POLL_SECONDS", "1"))
cancelled, writing = set(), threading.Lock()

def say(**message):
    with writing:
        print(json.dumps(message), flush=True)

def call(job, path, body=None):
    """One call of the API; after a 429 it waits as long as it is told and asks again."""
    request = urllib.request.Request(job["base_url"] + path, body and json.dumps(body).encode())
    request.add_header("Authorization", "Bearer " + job["api_key"])
    request.add_header("Content-Type", "application/json")
    while job["seq"] not in cancelled:
        try:
            return json.load(urllib.request.urlopen(request))
        except urllib.error.HTTPError as refusal:
            if refusal.code != 429:
                return json.load(refusal)
            time.sleep(float(refusal.headers.get("Retry-After", PAUSE)))
    return {"code": -1, "message": "cancelled"}

def do(job):
    goal = job["goal"]
    path = "/v1/videos/" + goal["endpoint"]
    answer = call(job, path, goal["input"])
    while answer["code"] == 0 and goal["do"] == "generate":
        task = answer["data"]
        if task["task_status"] == "failed":
            return {"outcome": "failed", "error": {"message": task["task_status_msg"]}}
        if task["task_status"] == "succeed":
            with urllib.request.urlopen(task["task_result"]["videos"][0]["url"]) as film:
                open(os.path.join(job["out"], goal["save"]), "wb").write(film.read())
            break
        time.sleep(PAUSE)
        answer = call(job, path + "/" + task["task_id"])
    if answer["code"] == 0:
        return {"outcome": "ok"}
    return {"outcome": "failed", "error": {"code": answer["code"], "message": answer["message"]}}

def run(job):
    try:
        say(type="result", seq=job["seq"], **do(job))
    except Exception as error:
        say(type="result", seq=job["seq"], outcome="errored", message=repr(error))

for message in map(json.loads, sys.stdin):
    if message["type"] == "hello":
        can = {"actions": ["create", "generate"], "endpoints": ["text2video", "image2video"]}
        say(type="hello", version=1, client={"name": "stream.py"}, max_in_flight=8, capabilities=can)
    elif message["type"] == "run":
        threading.Thread(target=run, args=[message], daemon=True).start()
    elif message["type"] == "cancel":
        cancelled.add(message["seq"])
