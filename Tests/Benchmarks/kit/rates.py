"""CPU per request and requests per second, in paired rounds with nginx."""

from kit import load, traffic
from kit.machine import median
from kit.servers import Mock, Nginx

SECONDS = 2


def measure(options):
    with Mock(options.program) as mock:
        owners = traffic.accounts(mock)
        print(f"{traffic.TENANTS} tenants, {traffic.TENANTS * traffic.TOKENS_PER_TENANT} tokens; "
              f"bodies of {', '.join(str(traffic.fields(body)) for _, body in traffic.SHAPES)} "
              f"values; {options.rounds} rounds of {SECONDS} s, medians")
        queries = traffic.queries(mock, owners)
        creates = traffic.creates(owners)
        made = len(queries)
        sizes = [answer_size(mock, messages[0]) for messages in (queries, creates)]
        made += 1
        print(f"{'':24}{'req/s':>10}{'nginx':>10}{'ratio':>7}{'CPU µs':>9}{'nginx':>7}{'ratio':>7}"
              f"{'p99 µs':>8}{'nginx':>7}")
        with Nginx(sizes[0]) as nginx:
            row("query, 64 connections", (mock, nginx), load.Script(queries), 64, options)
            row("query, 1 connection", (mock, nginx), load.Script(queries), 1, options)
            row("query, 16 deep", (mock, nginx), load.Script(queries, depth=16), 64, options)
        with Nginx(sizes[1]) as nginx:
            made += row("create, 64 connections", (mock, nginx), load.Script(creates), 64, options)
            made += row("create, 1 connection", (mock, nginx), load.Script(creates), 1, options)
        tasks, entries = traffic.stored(mock, owners)
        print(f"afterwards: {tasks} tasks stored for {made} creates answered "
              f"({tasks - made} more were in flight), {entries} journal entries")


def row(name, servers, script, connections, options):
    """Prints one line of the table; gives how many requests the program answered."""
    results = load.paired(servers, script, connections, SECONDS, options.rounds)
    ours, theirs = (results[server.name] for server in servers)

    def ratio(value):
        return median([value(a) / value(b) for a, b in zip(ours, theirs)])

    def middle(runs, value):
        return median([value(run) for run in runs])

    columns = [
        f"{middle(ours, lambda run: run.rate):10.0f}{middle(theirs, lambda run: run.rate):10.0f}",
        f"{ratio(lambda run: run.rate):7.2f}",
        f"{middle(ours, lambda run: run.cpu):9.2f}{middle(theirs, lambda run: run.cpu):7.2f}",
        f"{ratio(lambda run: run.cpu):7.2f}",
        f"{middle(ours, lambda run: run.p99):8.0f}{middle(theirs, lambda run: run.p99):7.0f}",
    ]
    print(f"{name:24}" + "".join(columns), flush=True)
    return sum(run.requests for run in ours)


def answer_size(mock, message):
    """How many bytes of content the program answers a request with."""
    import socket
    with socket.create_connection(("127.0.0.1", mock.port)) as client:
        client.sendall(message)
        head, _, content = client.recv(65536).partition(b"\r\n\r\n")
    if b" 200 " not in head.splitlines()[0]:
        raise RuntimeError(content.decode())
    return len(content)
