-- Rotates through cookies, one a request, and tells the 95th percentile of the latency in milliseconds.
local cookies = {}
local at = 0

function init(args)
  for _, cookie in ipairs(args) do cookies[#cookies + 1] = cookie end
end

function request()
  if #cookies > 0 then
    at = at % #cookies + 1
    wrk.headers["Cookie"] = cookies[at]
  end
  return wrk.format()
end

function done(_, latency)
  io.write(string.format("p95 %.3f ms\n", latency:percentile(95) / 1000))
end
