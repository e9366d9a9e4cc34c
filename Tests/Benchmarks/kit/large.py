"""A create with a picture of 9.75 MB, which is 13 MB as base64, on a kept-alive connection."""

import base64
import random
import socket
import struct
import time
import zlib

from kit import machine, traffic
from kit.machine import median
from kit.servers import Mock, Nginx

PICTURE = 9_750_000
ROUNDS = 21


def measure(options):
    message = traffic.message("POST", "/v1/videos/omni-video", "Bearer mock-api-key", {
        "model_name": "kling-v3-omni", "prompt": traffic.PROMPT, "duration": "5", "aspect_ratio": "16:9",
        "image_list": [{"image_url": base64.b64encode(picture(PICTURE)).decode()}],
    })
    with Mock(options.program) as mock, Nginx(230) as nginx:
        connections = [socket.create_connection(("127.0.0.1", server.port))
                       for server in (mock, nginx)]
        ours, theirs = [], []
        before = [machine.cpu_nanoseconds(server.pid) for server in (mock, nginx)]
        for _ in range(ROUNDS):
            ours.append(exchange(connections[0], message))
            theirs.append(exchange(connections[1], message))
        cpu = [(machine.cpu_nanoseconds(server.pid) - start) / ROUNDS / 1e6
               for server, start in zip((mock, nginx), before)]
        for connection in connections:
            connection.close()
        ratio = median([a / b for a, b in zip(ours, theirs)])
        peak = machine.status_kilobytes(mock.pid, "VmHWM")
        print(f"{len(message) / 1e6:.1f} MB: {median(ours):.1f} ms, nginx {median(theirs):.1f} ms, "
              f"ratio {ratio:.2f} (least {min(ours):.1f} and {min(theirs):.1f}); "
              f"CPU {cpu[0]:.1f} ms, nginx {cpu[1]:.1f} ms; peak {peak / 1024:.0f} MB")


def exchange(connection, message):
    """Milliseconds from the first byte of the request to the answer."""
    begin = time.perf_counter()
    connection.sendall(message)
    answer = connection.recv(65536)
    taken = (time.perf_counter() - begin) * 1000
    if not answer.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(answer[:500].decode())
    return taken


def picture(size):
    """A PNG of 1280x720 with so many bytes, most of them in a chunk that viewers skip."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    rows = zlib.compress(b"\0" * (1280 * 3 + 1) * 720)
    parts = [
        b"\x89PNG\r\n\x1a\n", chunk(b"IHDR", struct.pack(">IIBBBBB", 1280, 720, 8, 2, 0, 0, 0)),
        chunk(b"IDAT", rows), chunk(b"IEND", b"")]
    noise = random.Random(1).randbytes(size - sum(map(len, parts)) - 12)
    parts.insert(2, chunk(b"noIs", noise))
    return b"".join(parts)
