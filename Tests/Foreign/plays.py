"""Plays films in Chromium, to the end: length, size, and that its end is reached.

The page is served from here and posts what the player says; the films come from the mock, over
another origin, as they do for a page that embeds a result.
"""
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.request

base = sys.argv[1]
browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
if browser is None:
    print("skipped: there is no Chromium here, so no film was played in one")
    sys.exit(0)

TABLE = [
    ({"mode": "std", "duration": "5", "sound": "on", "aspect_ratio": "16:9"}, 1280, 720),
    ({"mode": "pro", "duration": "3", "aspect_ratio": "9:16"}, 1080, 1920),
    ({"mode": "pro", "duration": "4", "aspect_ratio": "1:1", "sound": "on", "multi_shot": True,
      "shot_type": "customize",
      "multi_prompt": [{"index": 1, "prompt": "a", "duration": "2"},
                       {"index": 2, "prompt": "b", "duration": "2"}]}, 1440, 1440),
]
PAGE = """<!doctype html><video muted playsinline></video><script>
const video = document.querySelector("video"), films = %s, said = [];
function next() {
  if (said.length == films.length) {
    fetch("/said", {method: "POST", body: JSON.stringify(said)});
    return;
  }
  video.src = films[said.length];
  video.playbackRate = 4;
  video.play().catch(error => say("play: " + error));
}
function say(how) {
  said.push([how, video.duration, video.videoWidth, video.videoHeight, video.currentTime]);
  next();
}
video.onended = () => say("ended");
video.onerror = () => say("error: " + video.error.message);
next();
</script>"""


def ask(path, body=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {"Authorization": "Bearer mock-api-key", "Content-Type": "application/json"}
    return json.load(urllib.request.urlopen(
        urllib.request.Request(base + path, data, headers), timeout=30))


films = []
for body, *_ in TABLE:
    body = {"model_name": "kling-v3", "prompt": "A paper boat.", **body}
    number = ask("/v1/videos/text2video", body)["data"]["task_id"]
    for _ in range(4):
        record = ask("/v1/videos/text2video/" + number)["data"]
    films.append(record["task_result"]["videos"][0]["url"])

said, heard = [], threading.Event()


class Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        page = (PAGE % json.dumps(films)).encode()
        self.send_response(200 if self.path == "/" else 404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def do_POST(self):
        said.extend(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()
        heard.set()

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
threading.Thread(target=server.serve_forever, daemon=True).start()
with tempfile.TemporaryDirectory() as profile:
    window = subprocess.Popen(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
         "--autoplay-policy=no-user-gesture-required", "--user-data-dir=" + profile,
         f"http://127.0.0.1:{server.server_port}/"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "HOME": profile})
    answered = heard.wait(120)
    window.terminate()
    window.wait()
if not answered:
    raise SystemExit("Chromium said nothing within two minutes")
for (body, width, height), (how, duration, *size, reached) in zip(TABLE, said, strict=True):
    wanted = (int(body["duration"]) * 24 + 1) / 24
    told = (how, size, abs(duration - wanted) < 0.001, abs(reached - duration) < 0.1)
    assert told == ("ended", [width, height], True, True), (body, how, duration, size, reached)
print("chromium:", len(said), "films played to their end")
