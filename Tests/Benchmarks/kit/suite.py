"""How fast the program replays its own scenarios and compares them with the goldens."""

import re
import subprocess
import time

from kit import machine
from kit.machine import median

RUNS = 9


def measure(options):
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        said = subprocess.run(
            [options.program, "check"], cwd=machine.ROOT, check=True, stdout=subprocess.PIPE,
            text=True).stdout
        times.append(time.perf_counter() - begin)
    exchanges = int(re.search(r"(\d+) exchanges", said).group(1))
    print(f"{said.strip().splitlines()[-1]}: {median(times):.2f} s, "
          f"{exchanges / median(times):.0f} exchanges per second (best {min(times):.2f} s)")
