package io.ecom.gateway.control.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** A Lua script of this WAR, sent in full only to a server that does not know it yet. */
public final class RedisScript {
  private final String text;
  private final String sha;

  private RedisScript(String text) {
    this.text = text;
    this.sha = sha1(text);
  }

  /**
   * @param resource on the class path
   */
  public static RedisScript load(String resource) {
    try (InputStream in = RedisScript.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the WAR lacks " + resource);
      }
      return new RedisScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What one run of the script is given. */
  public record Call(List<String> keys, List<String> arguments) {}

  /** Runs it for each, in their order, in one round trip. */
  public List<Object> run(UnifiedJedis client, List<Call> calls) {
    List<Response<Object>> answers = new ArrayList<>();
    try (AbstractPipeline pipeline = client.pipelined()) {
      calls.forEach(call -> answers.add(pipeline.evalsha(sha, call.keys(), call.arguments())));
    }
    List<Object> results = new ArrayList<>();
    for (Call call : calls) {
      results.add(result(client, call, answers.get(results.size())));
    }
    return results;
  }

  private Object result(UnifiedJedis client, Call call, Response<Object> answer) {
    try {
      return answer.get();
    } catch (JedisNoScriptException e) {
      return client.eval(text, call.keys(), call.arguments());
    }
  }

  private static String sha1(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
