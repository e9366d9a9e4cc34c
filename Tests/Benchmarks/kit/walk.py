"""Steps in process: `Walk.swift`, compiled against the modules of the release build."""

import json
import pathlib
import re
import subprocess
import tempfile

from kit import machine, traffic

MODULES = [
    "StrictJSON", "HTTPWire", "Digest", "Timekeeping", "Media", "Credentials", "Schema",
    "KlingSpec", "Simulation", "Service",
]


def measure(options):
    play("Walk.swift", options, "".join(
        f"{endpoint} {json.dumps(body, separators=(',', ':'))}\n"
        for endpoint, body in traffic.SHAPES))


def play(name, options, text=""):
    """Compiles a source of this folder against the modules of the release build, and runs it."""
    build = pathlib.Path(options.program).parent
    # What modules show each other they show only to sources that are compiled as of their package.
    plan = (machine.ROOT / ".build/release.yaml").read_text()
    package = re.search(r'"-package-name","(\w+)"', plan).group(1)
    source = pathlib.Path(__file__).parents[1] / name
    with tempfile.TemporaryDirectory(prefix="kling-benchmark-") as folder:
        program = pathlib.Path(folder) / "program"
        objects = [file for name in MODULES for file in objects_of(build / f"{name}.build")]
        subprocess.run(
            ["swiftc", "-O", "-swift-version", "6", "-parse-as-library", "-package-name",
             package, "-I", str(build / "Modules"), str(source), *objects, "-o",
             str(program)], check=True)
        subprocess.run([str(program)], check=True, text=True, input=text)


def objects_of(folder):
    """What a module was compiled to; objects of files that are gone may still lie beside them."""
    sources = (folder / "sources").read_text().split("\n")
    return [str(folder / (pathlib.Path(source.strip("'\"")).name + ".o"))
            for source in sources if source]
