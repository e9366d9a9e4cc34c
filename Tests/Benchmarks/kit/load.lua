-- Sends the requests of a file in turn, so many in one write, and reports as one line of JSON.
--
-- The file holds requests, each after its length in decimal and a line feed. Everything is read
-- before the run: while it lasts, a request costs an index.
local batches, turn = {}, 0

function init(args)
  local depth = tonumber(args[2])
  local messages = {}
  local file = assert(io.open(args[1], "rb"))
  while true do
    local length = file:read("*l")
    if not length then break end
    messages[#messages + 1] = file:read(tonumber(length))
  end
  file:close()
  -- wrk waits for as many answers each time: a shorter last batch would hold up its connection.
  for first = 1, #messages - depth + 1, depth do
    batches[#batches + 1] = table.concat(messages, "", first, first + depth - 1)
  end
end

function request()
  turn = turn % #batches + 1
  return batches[turn]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"requests":%d,"microseconds":%d,"refused":%d,"broken":%d,"p50":%d,"p99":%d,"slowest":%d}\n',
    summary.requests, summary.duration, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(99), latency.max))
end
