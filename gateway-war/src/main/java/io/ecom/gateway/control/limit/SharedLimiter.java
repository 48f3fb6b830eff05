package io.ecom.gateway.control.limit;

import io.ecom.gateway.control.redis.RedisScript;
import io.ecom.gateway.entity.Claim;
import io.ecom.gateway.entity.Verdict;
import io.ecom.gateway.entity.Verdict.Standing;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;

/** Counts in Redis what passes through all gateways, by one call of a script a request. */
final class SharedLimiter {
  private static final RedisScript TAKE = RedisScript.load("/limits/take.lua");
  private static final String KEY = "ecom:gateway:limit:";

  private SharedLimiter() {}

  static Verdict take(UnifiedJedis client, List<Claim> claims) {
    return take(client, List.of(claims)).get(0);
  }

  /** One after the other, in one round trip. */
  static List<Verdict> take(UnifiedJedis client, Collection<List<Claim>> requests) {
    List<RedisScript.Call> calls = requests.stream().map(SharedLimiter::call).toList();
    List<Object> answers = TAKE.run(client, calls);
    List<Verdict> verdicts = new ArrayList<>();
    for (List<Claim> claims : requests) {
      verdicts.add(verdict(claims, (List<?>) answers.get(verdicts.size())));
    }
    return verdicts;
  }

  private static RedisScript.Call call(List<Claim> claims) {
    List<String> keys = claims.stream().map(claim -> KEY + claim.key()).toList();
    List<String> quotas = new ArrayList<>();
    for (Claim claim : claims) {
      quotas.add(Integer.toString(claim.quota().count()));
      quotas.add(Long.toString(claim.quota().window().toMillis()));
    }
    return new RedisScript.Call(keys, quotas);
  }

  private static Verdict verdict(List<Claim> claims, List<?> answer) {
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      long remaining = number(answer, 2 * i + 1);
      Duration untilMore = Duration.of(number(answer, 2 * i + 2), ChronoUnit.MICROS);
      standings.add(new Standing(claims.get(i), remaining, untilMore));
    }
    return new Verdict(number(answer, 0) == 1, standings);
  }

  private static long number(List<?> answer, int index) {
    return (Long) answer.get(index);
  }
}
