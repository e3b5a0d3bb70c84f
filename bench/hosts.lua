-- Asks in turn at many hosts: arguments are pairs of a host and a path.
local asks = {}
local at = 0

function init(args)
  for i = 1, #args, 2 do
    wrk.headers["Host"] = args[i]
    asks[#asks + 1] = wrk.format("GET", args[i + 1])
  end
end

function request()
  at = at % #asks + 1
  return asks[at]
end
