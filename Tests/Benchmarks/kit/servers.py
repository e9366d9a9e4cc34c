"""The program and nginx, started for one measurement and ended after it."""

import http.client
import json
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

from kit import machine


class Mock:
    """`kling-mock serve` with default flags on a free port."""

    name = "kling-mock"

    def __init__(self, program, *flags):
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", *flags], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        self.port = int(self.process.stdout.readline().rsplit(":", 1)[1])
        self.pid = self.process.pid

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()

    def call(self, method, path, body=None, authorization=None):
        """One exchange; the answer's document."""
        client = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        fields = {"Authorization": authorization} if authorization else {}
        client.request(method, path, None if body is None else json.dumps(body), fields)
        answer = client.getresponse().read()
        client.close()
        return json.loads(answer)


class Nginx:
    """nginx with one worker: every request gets the same 200 of a given size, or a file below a root."""

    name = "nginx"

    def __init__(self, size=230, root=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="kling-benchmark-"))
        self.port = free_port()
        body = "{" + '"padding":"' + "x" * (size - 14) + '"}'
        answer = f"return 200 '{body}';" if root is None else f"root {root}; sendfile on; tcp_nopush on;"
        (self.folder / "nginx.conf").write_text(f"""
worker_processes 1; daemon off; pid {self.folder}/pid; error_log {self.folder}/error.log crit;
events {{ worker_connections 1024; }}
http {{
  access_log off; keepalive_requests 1000000000; client_max_body_size 64m;
  client_body_temp_path {self.folder}/body; default_type application/json;
  server {{ listen 127.0.0.1:{self.port}; location / {{ {answer} }} }}
}}
""")
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        self.process = subprocess.Popen(
            [program, "-p", str(self.folder), "-c", str(self.folder / "nginx.conf")],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        await_port(self.port)
        self.pid = machine.child(self.process.pid)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def await_port(port):
    for _ in range(500):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except ConnectionRefusedError:
            time.sleep(0.01)
    raise TimeoutError(f"nobody listens on port {port}")
