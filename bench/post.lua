-- Posts the body in the file that is named after "--" on wrk's command line, with the API key that may follow it, and ends with one line for drive:
-- requests per second, 99th percentile in milliseconds, requests, and how many of them failed.

function init(args)
  local file = assert(io.open(args[1], "rb"))
  wrk.method = "POST"
  wrk.body = file:read("*a")
  wrk.headers["Content-Type"] = "application/json"
  file:close()
  if args[2] and args[2] ~= "" then
    wrk.headers["Authorization"] = "Bearer " .. args[2]
  end
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    "%.1f %.3f %d %d\n",
    summary.requests / summary.duration * 1e6,
    latency:percentile(99) / 1e3,
    summary.requests,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
