"""What the figures of `Tests/Benchmarks/run` are made with."""
