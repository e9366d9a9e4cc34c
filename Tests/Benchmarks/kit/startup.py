"""From the start of the process to the first answer, and how large the file is."""

import os
import socket
import time

from kit.machine import median
from kit.servers import free_port

RUNS = 41


def measure(options):
    times = sorted(once(options.program) for _ in range(RUNS))
    print(f"start to first answer: {median(times):.1f} ms (least {times[0]:.1f}, {RUNS} starts); "
          f"file of {os.path.getsize(options.program) / 1e6:.1f} MB")


def once(program):
    """Milliseconds from spawning the program to the last byte of its first answer."""
    port = free_port()
    sink = os.open("/dev/null", os.O_WRONLY)
    begin = time.perf_counter()
    pid = os.posix_spawn(
        program, [program, "serve", "--port", str(port)], os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, sink, 1), (os.POSIX_SPAWN_DUP2, sink, 2)])
    while True:
        client = socket.socket()
        if client.connect_ex(("127.0.0.1", port)) == 0:
            break
        client.close()
    client.sendall(b"GET /__kling/health HTTP/1.1\r\nHost: a\r\n\r\n")
    client.recv(4096)
    taken = (time.perf_counter() - begin) * 1000
    client.close()
    os.close(sink)
    os.kill(pid, 15)
    os.waitpid(pid, 0)
    return taken
