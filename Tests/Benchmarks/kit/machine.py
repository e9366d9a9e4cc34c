"""The machine: what it is, what a process has used of it, and where things lie."""

import os
import pathlib
import platform
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
PROGRAM = str(ROOT / ".build/release/kling-mock")


def description():
    """One line that says what the figures were taken on."""
    cpu = next(
        (line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if "model name" in line),
        "unknown processor")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") >> 30
    load = os.getloadavg()[0]
    return (f"{os.cpu_count()} cores of {cpu}, {memory} GB, Linux {platform.release()}, "
            f"load {load:.1f}, {first_line('nginx', '-v')}, {first_line('swift', '--version')}")


def first_line(*command):
    """The first line of what a command says of itself."""
    try:
        said = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    except FileNotFoundError:
        return f"no {command[0]}"
    return said.stdout.splitlines()[0].strip()


def cpu_nanoseconds(pid):
    """The time that the threads of a process have run."""
    total = 0
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        total += int((task / "schedstat").read_text().split()[0])
    return total


def status_kilobytes(pid, field):
    """A size out of /proc/PID/status, such as VmRSS or VmHWM."""
    for line in open(f"/proc/{pid}/status"):
        if line.startswith(field + ":"):
            return int(line.split()[1])
    raise LookupError(field)


def child(pid):
    """The first child of a process; nginx answers in one."""
    while True:
        children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        if children:
            return int(children[0])
        time.sleep(0.01)


def median(values):
    return statistics.median(values)
