"""The slowest answer while a million tasks are created."""

from kit import load, traffic
from kit.servers import Mock, Nginx

WANTED = 1_000_000
CONNECTIONS = 8
SECONDS = 4


def measure(options):
    with Mock(options.program) as mock:
        owners = traffic.accounts(mock)
        script = load.Script(traffic.creates(owners))
        with Nginx(230) as nginx:
            slowest, theirs, created = [], [], 0
            while created < WANTED:
                run = load.run(mock, script, CONNECTIONS, SECONDS)
                created += run.requests
                slowest.append(run.slowest)
                theirs.append(load.run(nginx, script, CONNECTIONS, SECONDS).slowest)
        print(f"{created} creates over {traffic.TENANTS} tenants, {CONNECTIONS} connections: "
              f"slowest answer {max(slowest) / 1000:.1f} ms; nginx {max(theirs) / 1000:.1f} ms in "
              f"as many rounds")
        print(f"  rounds: {listed(slowest)}; nginx {listed(theirs)}")


def listed(times):
    return " ".join(f"{time / 1000:.1f}" for time in times)
