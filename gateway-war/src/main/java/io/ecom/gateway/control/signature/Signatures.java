package io.ecom.gateway.control.signature;

import io.ecom.gateway.control.GatewayThreads;
import io.ecom.gateway.control.Problems;
import io.ecom.gateway.control.redis.Redis;
import io.ecom.gateway.control.signature.Checked.Refusal;
import io.ecom.gateway.control.token.BoundKey;
import io.ecom.gateway.control.token.VerifiedTokens;
import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.Headers;
import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.TokenHint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/**
 * Asks for a signature wherever a token is bound to a key: whoever stole the token has not the key.
 * Other requests pass at no cost but a look at their token.
 */
@ApplicationScoped
public class Signatures {
  private static final String NONCE = "ecom:gateway:nonce:";
  private static final String RETRY_WITHOUT_REDIS = "2";

  @Inject VerifiedTokens tokens;
  @Inject GatewayThreads threads;
  @Inject Redis redis;

  @Inject
  @ConfigProperty(name = "ecom.gateway.signature.max-age")
  Duration maxAge;

  /** The answer of what is behind, or a refusal. */
  public CompletionStage<Answer> demand(
      Incoming request, Supplier<CompletionStage<Answer>> behind) {
    Headers headers = request.headers();
    if (!headers.has("Authorization") && !headers.has("Cookie")) {
      return behind.get();
    }
    return tokens
        .of(headers)
        .thenCompose(
            verified -> {
              BoundKey key = verified.isEmpty() ? null : verified.get().key();
              if (key != null) {
                return checked(request, key, behind);
              }
              // A service may know a key of the auth service that this gateway could not get.
              boolean unsure = verified.isEmpty() && TokenHint.mayBeBound(headers);
              return unsure
                  ? refused(request, Checked.invalid("The access token cannot be verified."))
                  : behind.get();
            });
  }

  private CompletionStage<Answer> checked(
      Incoming request, BoundKey key, Supplier<CompletionStage<Answer>> behind) {
    return CompletableFuture.supplyAsync(
            () -> SignatureCheck.check(request, key, maxAge, Instant.now()), threads.io())
        .thenCompose(
            checked ->
                checked.refusal() == null
                    ? onlyOnce(request, key.thumbprint() + ":" + checked.nonce(), behind)
                    : refused(request, checked));
  }

  private CompletionStage<Answer> onlyOnce(
      Incoming request, String nonce, Supplier<CompletionStage<Answer>> behind) {
    return redis
        .ask(client -> take(client, nonce))
        .thenCompose(
            first -> {
              if (first.isEmpty()) {
                return CompletableFuture.completedStage(uncounted(request));
              }
              return first.get()
                  ? behind.get()
                  : refused(
                      request,
                      Checked.refused(Refusal.REPLAYED, "The nonce has been used before."));
            });
  }

  /** Remembered for as long as its signature could be shown again. */
  private boolean take(UnifiedJedis client, String nonce) {
    long seconds = maxAge.plus(SignatureCheck.SKEW).toSeconds() + 1;
    return "OK".equals(client.set(NONCE + nonce, "", SetParams.setParams().nx().ex(seconds)));
  }

  private static CompletionStage<Answer> refused(Incoming request, Checked checked) {
    Refusal refusal = checked.refusal() == null ? Refusal.INVALID : checked.refusal();
    Answer answer = problem(401, refusal.slug(), checked.detail(), request);
    answer.headers().set("WWW-Authenticate", "Bearer").set("Accept-Signature", wanted(request));
    return CompletableFuture.completedStage(answer);
  }

  /** What a signature has to cover (RFC 9421, section 5.1). */
  private static String wanted(Incoming request) {
    return SignatureCheck.required(request).stream()
        .map(name -> '"' + name + '"')
        .collect(Collectors.joining(" ", "sig=(", ");created;keyid;nonce"));
  }

  private static Answer uncounted(Incoming request) {
    String detail = "Whether the request came before cannot be told at the moment.";
    Answer answer = problem(503, "service-unavailable", detail, request);
    answer.headers().set("Retry-After", RETRY_WITHOUT_REDIS);
    return answer;
  }

  private static Answer problem(int status, String slug, String detail, Incoming request) {
    return Problems.answer(status, slug, detail, request.route().path(), request.traceparent());
  }
}
