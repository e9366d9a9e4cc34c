"""Resident memory when idle, and what a stored task adds."""

import socket
import time

from kit import machine, traffic
from kit.servers import Mock

# Enough to fill the journal, whose entries are used again from then on, and then to be counted.
SETTLED, COUNTED = 20_000, 75_000
BATCH = 500


def measure(options):
    with Mock(options.program) as mock:
        time.sleep(1)
        idle = machine.status_kilobytes(mock.pid, "VmRSS")
        print(f"idle: {idle / 1024:.1f} MB resident ({share(mock.pid) / 1024:.1f} MB as its share "
              f"of pages that others use too)")
        endpoint, body = traffic.SHAPES[0]
        path = f"/v1/videos/{endpoint}"
        create = traffic.message("POST", path, "Bearer mock-api-key", body)
        pour(mock, create, SETTLED)
        before = machine.status_kilobytes(mock.pid, "VmRSS")
        pour(mock, create, COUNTED)
        grown = machine.status_kilobytes(mock.pid, "VmRSS") - before
        print(f"stored: {grown * 1024 / COUNTED:.0f} B a task ({COUNTED} tasks of one tenant, "
              f"{traffic.fields(body)} fields each, the journal full)")
        have = traffic.count(mock, endpoint, "Bearer mock-api-key")
        if have != SETTLED + COUNTED:
            raise RuntimeError(f"{have} tasks are stored")


def pour(mock, message, count):
    """Sends a request so many times over one connection."""
    with socket.create_connection(("127.0.0.1", mock.port)) as client:
        for _ in range(count // BATCH):
            client.sendall(message * BATCH)
            answered, rest = 0, b""
            while answered < BATCH:
                rest += client.recv(1 << 20)
                answered += rest.count(b"HTTP/1.1 200 OK")
                rest = rest[-14:]


def share(pid):
    """Resident memory in kilobytes; of pages that are shared, the share."""
    for line in open(f"/proc/{pid}/smaps_rollup"):
        if line.startswith("Pss:"):
            return int(line.split()[1])
    raise LookupError("Pss")
