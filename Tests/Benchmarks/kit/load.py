"""Runs of wrk, each with what it cost the server."""

import dataclasses
import json
import pathlib
import subprocess
import tempfile

from kit import machine


class Script:
    """Requests in a file, for wrk to send in turn."""

    def __init__(self, messages, depth=1):
        self.depth = depth
        self.file = tempfile.NamedTemporaryFile(prefix="kling-benchmark-")
        for message in messages:
            self.file.write(b"%d\n" % len(message) + message)
        self.file.flush()


@dataclasses.dataclass
class Run:
    """What one run of wrk showed."""

    requests: int
    microseconds: int
    refused: int
    broken: int
    p50: int
    p99: int
    slowest: int
    cpu: float = 0

    @property
    def rate(self):
        """Requests per second."""
        return self.requests / self.microseconds * 1e6


def run(server, script, connections, seconds):
    """Loads a server; CPU is the server's, in microseconds per request."""
    before = machine.cpu_nanoseconds(server.pid)
    said = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s",
         str(pathlib.Path(__file__).with_name("load.lua")), f"http://127.0.0.1:{server.port}/",
         "--", script.file.name, str(script.depth)],
        check=True, stdout=subprocess.PIPE, text=True).stdout
    used = machine.cpu_nanoseconds(server.pid) - before
    result = Run(**json.loads(said.strip().splitlines()[-1]))
    if result.refused or result.broken:
        raise RuntimeError(f"{server.name}: {result.refused} refused, {result.broken} broken")
    result.cpu = used / 1000 / result.requests
    return result


def paired(servers, script, connections, seconds, rounds):
    """Runs against each server in turn, in the other order every other round; a list for each."""
    results = {server.name: [] for server in servers}
    for number in range(rounds):
        for server in servers if number % 2 == 0 else servers[::-1]:
            results[server.name].append(run(server, script, connections, seconds))
    return results
