"""An account of its own on a running mock, and what every check of its files needs."""
import itertools
import json
import subprocess
import urllib.request


class Account:
    """A tenant whose tasks move on by queries."""

    def __init__(self, base, **settings):
        self.base = base
        answer = self._send("POST", base + "/__kling/tenants", {"clock": "polls", **settings}, None)
        self.key = answer["api_key"]

    def make(self, path, body):
        """The result of a task that is created here and polled there until it has succeeded."""
        made = self.call("POST", path, body)["data"]
        if "task_id" not in made or "task_result" in made:
            return made.get("task_result", made)
        for _ in range(5):
            task = self.call("GET", f"{path}/{made['task_id']}")["data"]
            if task["task_status"] == "succeed":
                return task["task_result"]
        raise AssertionError(f"{path} {body}: {task}")

    def call(self, method, path, body=None):
        answer = self._send(method, self.base + path, body, self.key)
        assert answer["code"] == 0, (path, body, answer)
        return answer

    @staticmethod
    def _send(method, url, body, key):
        headers = {"Content-Type": "application/json"}
        if key:
            headers["Authorization"] = "Bearer " + key
        request = urllib.request.Request(
            url, None if body is None else json.dumps(body).encode(), headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            return json.load(error)


class Folder:
    """Downloads, one file each."""

    def __init__(self, path):
        self.path = path
        self.numbers = itertools.count(1)

    def fetch(self, url):
        """Saves what a URL leads to; its name ends as the URL does."""
        target = f"{self.path}/{next(self.numbers)}.{url.rsplit('.', 1)[1]}"
        with urllib.request.urlopen(url, timeout=30) as answer, open(target, "wb") as file:
            file.write(answer.read())
        return target


def links(result):
    """Every URL in a result with the name it has there, in the order of the answer."""
    if isinstance(result, dict):
        for name, value in result.items():
            if isinstance(value, str) and value.startswith("http"):
                yield name, value
            else:
                yield from links(value)
    elif isinstance(result, list):
        for item in result:
            yield from links(item)


def silent(*command):
    """The output of a command that has nothing to complain about."""
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    assert ran.returncode == 0 and not ran.stderr, (command, ran.returncode, ran.stderr[:500])
    return ran.stdout


def probe(file, *entries):
    """What ffprobe says of a file: the values of `stream=...` or `format=...`, as texts."""
    shown = silent(
        "ffprobe", "-v", "error", "-show_entries", ":".join(entries), "-of", "json", file)
    return json.loads(shown)
