"""What it takes to look into large files: `Probe.swift`, in process."""

from kit import walk


def measure(options):
    walk.play("Probe.swift", options)
