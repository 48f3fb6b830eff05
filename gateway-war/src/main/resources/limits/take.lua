-- Lets one request pass if every one of its quotas has room, and counts it then.
-- KEYS: a log each, the times (microseconds, newest first) of what passed within the window.
-- ARGV: for each log its quota and its window in milliseconds.
-- Returns whether it passes, then for each log what remains and the microseconds until more does.
-- The one clock is the server's, so that gateways whose clocks differ agree.
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local passes = 1
local used = {}

for i, key in ipairs(KEYS) do
  local window = tonumber(ARGV[2 * i]) * 1000
  local oldest = redis.call('LINDEX', key, -1)
  while oldest and tonumber(oldest) <= now - window do
    redis.call('RPOP', key)
    oldest = redis.call('LINDEX', key, -1)
  end
  used[i] = redis.call('LLEN', key)
  if used[i] >= tonumber(ARGV[2 * i - 1]) then
    passes = 0
  end
end

local answer = {passes}
for i, key in ipairs(KEYS) do
  local quota = tonumber(ARGV[2 * i - 1])
  local window = tonumber(ARGV[2 * i])
  if passes == 1 then
    redis.call('LPUSH', key, string.format('%.0f', now))
    redis.call('PEXPIRE', key, window)
    used[i] = used[i] + 1
  end
  local oldest = redis.call('LINDEX', key, -1)
  answer[2 * i] = math.max(0, quota - used[i])
  answer[2 * i + 1] = oldest and tonumber(oldest) + window * 1000 - now or 0
end
return answer
