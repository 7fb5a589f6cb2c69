-- The same GET again and again: wrk -s get.lua URL -- [ETAG]
-- With "anew" instead of a tag, each GET asks for another page of a list, which no cache has.
local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

function init(args)
    -- Otherwise every thread and every round would ask the same questions.
    math.randomseed(os.time() * 64 + number)
    if args[1] == "anew" then
        request = function()
            return wrk.format(nil, wrk.path .. "&page=" .. math.random(0, 20) .. "&size=" .. math.random(20, 200))
        end
    elseif args[1] and args[1] ~= "" then
        wrk.headers["If-None-Match"] = args[1]
    end
end

function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format("RESULT %.1f %.2f %.2f %d\n",
        summary.requests / (summary.duration / 1e6),
        latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
