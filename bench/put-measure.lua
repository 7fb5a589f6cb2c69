-- One new measure per request: wrk -s put-measure.lua URL -- TOKENS YEAR RUN
-- The agencies take turns, each with its own token; RUN keeps the references of one run apart from those of another.
local threads = 0

function setup(thread)
    threads = threads + 1
    thread:set("thread", threads)
end

local agencies = {}
local prefix
local year
local sent = 0

function init(args)
    local file = assert(io.open(args[1]))
    for line in file:lines() do
        local organisation, token = line:match("^(%d+) (%S+)$")
        if organisation ~= "991825827" then
            agencies[#agencies + 1] = {
                path = "/v1/editions/" .. args[2] .. "/submissions/" .. organisation .. "/measures/",
                headers = { ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json" }
            }
        end
    end
    file:close()
    prefix = args[3] .. "-" .. thread .. "-"
end

local body = '"contactEmail":"post@example.com","publishable":true,"financing":"YES","totalCost":2500000,'
    .. '"currentYearBudget":900000,"phase":"PLANNING","involvesOthers":"YES","involvedParties":"OTHER_STATE_SECTORS",'
    .. '"deliverable":"En felles løsning for å søke om tilskudd, med svar i den digitale postkassen og '
    .. 'gjenbruk av opplysninger som staten allerede har.","tags":["søknad","tilskudd","digital post"],'
    .. '"expectedEffects":["SERVICE_QUALITY","EFFICIENCY"],"beneficiaries":["CITIZENS","EMPLOYEES"],'
    .. '"developsShared":"YES","reusesShared":"NO","technologies":["CLOUD"],"innovation":"MEDIUM",'
    .. '"comments":"Avhenger av at registeret er på plass."}'

function request()
    sent = sent + 1
    local agency = agencies[(sent * 31 + thread * 17) % #agencies + 1]
    local reference = prefix .. sent
    return wrk.format("PUT", agency.path .. reference, agency.headers,
        '{"reference":"' .. reference .. '","name":"Søknad om tilskudd ' .. reference .. '",' .. body)
end

local refused = 0

function response(status, headers, answer)
    if status ~= 201 and refused == 0 then
        refused = 1
        io.stderr:write("  the first that was not taken: ", status, " ", answer:sub(1, 400), "\n")
    end
end

function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format("RESULT %.1f %.2f %.2f %d\n",
        summary.requests / (summary.duration / 1e6),
        latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
