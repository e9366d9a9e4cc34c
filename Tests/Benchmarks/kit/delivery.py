"""Films as 64 clients download them, beside nginx that sends the same files from memory."""

import http.client
import pathlib
import tempfile

from kit import load, machine
from kit.machine import median
from kit.servers import Mock, Nginx

CONNECTIONS = 64
SECONDS = 2
LARGE = 4 << 20
FILMS = {
    "15 s of 1080p": {"model_name": "kling-v3", "mode": "pro"},
    "15 s of 4K": {"model_name": "kling-v3", "mode": "4k"},
}


def measure(options):
    with tempfile.TemporaryDirectory(prefix="kling-benchmark-", dir="/dev/shm") as folder:
        fixtures, site = pathlib.Path(folder, "fixtures"), pathlib.Path(folder, "site")
        fixtures.mkdir()
        # nginx may read as somebody else.
        pathlib.Path(folder).chmod(0o755)
        (fixtures / "large.bin").write_bytes(bytes(LARGE))
        flags = ["--edition", "2026-09", "--pace", "instant", "--fixtures", str(fixtures)]
        with Mock(options.program, *flags) as mock:
            paths = {name: film(mock, body) for name, body in FILMS.items()}
            paths["a fixture"] = "/__kling/media/fixtures/large.bin"
            sizes = {}
            for name, path in paths.items():
                content = download(mock, path)
                sizes[name] = len(content)
                place = site / path.lstrip("/")
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)
            idle = machine.status_kilobytes(mock.pid, "VmRSS")
            with Nginx(root=site) as nginx:
                print(f"{CONNECTIONS} connections, {options.rounds} rounds of {SECONDS} s, medians; "
                      f"CPU of the server for a gigabyte")
                print(f"{'':18}{'MB':>8}{'GB/s':>8}{'nginx':>8}{'ratio':>7}{'CPU ms':>9}{'nginx':>7}")
                for name, path in paths.items():
                    row(name, path, sizes[name], (mock, nginx), options)
            peak = machine.status_kilobytes(mock.pid, "VmHWM")
            print(f"memory: {idle / 1024:.0f} MB resident before, {peak / 1024:.0f} MB at most")


def row(name, path, size, servers, options):
    """Prints one line of the table."""
    script = load.Script([f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()])
    results = load.paired(servers, script, CONNECTIONS, SECONDS, options.rounds)
    ours, theirs = ([(run.rate * size / 1e9, run.cpu * 1e9 / size / 1e3) for run in results[server.name]]
                    for server in servers)
    ratio = median([mine[0] / other[0] for mine, other in zip(ours, theirs)])
    print(f"{name:18}{size / 1e6:8.2f}{median([rate for rate, _ in ours]):8.2f}"
          f"{median([rate for rate, _ in theirs]):8.2f}{ratio:7.2f}"
          f"{median([cpu for _, cpu in ours]):9.0f}{median([cpu for _, cpu in theirs]):7.0f}",
          flush=True)


def film(mock, body):
    """Makes a film of 15 seconds and gives its path."""
    path, key = "/v1/videos/text2video", "Bearer mock-api-key"
    task = mock.call("POST", path, {"prompt": "Rain on a tin roof.", "duration": "15", **body}, key)
    done = mock.call("GET", f"{path}/{task['data']['task_id']}", authorization=key)
    return "/" + done["data"]["task_result"]["videos"][0]["url"].split("/", 3)[3]


def download(mock, path):
    client = http.client.HTTPConnection("127.0.0.1", mock.port, timeout=60)
    client.request("GET", path)
    content = client.getresponse().read()
    client.close()
    return content
