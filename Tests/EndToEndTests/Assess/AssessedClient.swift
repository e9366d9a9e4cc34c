/// A client for `assess` to run: good, but for what it is told to get wrong.
enum AssessedClient {
  /// The command that runs it with a defect; none for the good one.
  static func command(_ defect: String = "none") -> [String] {
    ["python3", "-c", source, defect]
  }

  /// Its one job is a clip: ask for it, wait for it, fetch it.
  private static let source = #"""
    import http.server, json, os, socket, sys, threading, time, urllib.error, urllib.request

    BASE, KEY, DEFECT = os.environ["KLING_BASE_URL"], os.environ["KLING_API_KEY"], sys.argv[1]
    TASKS = "/v1/videos/text2video"

    def send(path, body=None, key=KEY, method=None):
        data = None if body is None else json.dumps(body).encode()
        fields = {"Content-Type": "application/json"}
        if key: fields["Authorization"] = "Bearer " + key
        url = path if path.startswith("http") else BASE + path
        request = urllib.request.Request(url, data, fields, method=method)
        try:
            with urllib.request.urlopen(request) as answer: return answer.status, answer.read()
        except urllib.error.HTTPError as error: return error.code, error.read()

    def setup(path, body): assert send("/__kling/" + path, body)[0] == 201

    def create(body, attempts=3):
        body = {"external_task_id": "order-1", **body}
        for attempt in range(attempts):
            if DEFECT == "new-external-id": body["external_task_id"] = str(attempt)
            status, answer = send(TASKS, body)
            answer = json.loads(answer)
            if answer["code"] == 0: return answer["data"]["task_id"]
            if status < 500 and DEFECT != "retries-400": return None
            time.sleep(0.6)

    def wait(task):
        path = TASKS.replace("text", "image") if DEFECT == "wrong-endpoint" else TASKS
        if DEFECT == "rounds-ids": task = str(int(float(task)))
        while True:
            status, answer = send(f"{path}/{task}", key=None if DEFECT == "no-credential" else KEY)
            answer = json.loads(answer)
            if status == 429: time.sleep(0 if DEFECT == "no-pause" else 1)
            elif answer["code"] != 0: return None
            else:
                if DEFECT == "strict-members": assert "x_added_later" not in answer
                state = answer["data"]["task_status"]
                if state == "succeed": return answer["data"]["task_result"]["videos"][0]["url"]
                if state == "failed": return None
                time.sleep(1)

    def fetch(url):
        if DEFECT == "breaks-off":
            host, port = BASE[7:].split(":")
            with socket.create_connection((host, int(port))) as connection:
                path = url[len(BASE):]
                connection.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
                time.sleep(0.2)
                connection.recv(10)
        else: send(url, key=KEY if DEFECT == "leaks" else None)

    def receive(status):
        class Receiver(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                self.rfile.read(int(self.headers["Content-Length"]))
                self.send_response(status), self.end_headers()
            def log_message(self, *words): pass
        host, port = os.environ["KLING_MOCK_CALLBACK_LISTEN"].split(":")
        server = http.server.HTTPServer((host, int(port)), Receiver)
        body = {"prompt": "Rain.", "callback_url": f"http://{host}:{port}/done"}
        asking = threading.Thread(target=lambda: send(TASKS, body))
        asking.start()
        server.handle_request()
        asking.join()

    if DEFECT.startswith("callback"): receive(500 if DEFECT == "callback-500" else 200)
    if DEFECT == "new-external-id": setup("faults", {"on": "text2video.create", "answer": 5001})
    if DEFECT == "no-pause": setup("faults", {"on": "text2video.get", "answer": 1302})
    task = create({"prompt": "Rain.", "duration": "99" if DEFECT == "retries-400" else "5"})
    link = wait(task) if task else None
    if DEFECT == "polls-on": [send(f"{TASKS}/{task}") for _ in range(4)]
    if link: fetch(link)
    print("the client is done")
    """#
}
