package io.ecom.realtime.control;

import io.ecom.realtime.entity.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.params.SetParams;

/**
 * Tickets by which a browser opens its socket, as it can send no header with that. One is good for
 * a single socket and a short time, since addresses end up in logs.
 */
@ApplicationScoped
public class Tickets {
  private static final String KEY = "ecom:{realtime}:ticket:";
  private static final Pattern TICKET = Pattern.compile("[A-Za-z0-9_-]{43}");

  @Inject Redis redis;

  @Inject
  @ConfigProperty(name = "ecom.realtime.ticket.lifetime")
  Duration lifetime;

  private final SecureRandom random = new SecureRandom();
  private final Jsonb jsonb = JsonbBuilder.create();

  public Duration lifetime() {
    return lifetime;
  }

  public String issue(Identity identity) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    redis
        .client()
        .set(KEY + ticket, jsonb.toJson(identity), SetParams.setParams().px(lifetime.toMillis()));
    return ticket;
  }

  /** Uses a ticket up. */
  public Optional<Identity> redeem(String ticket) {
    if (!TICKET.matcher(ticket).matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(redis.client().getDel(KEY + ticket))
        .map(json -> jsonb.fromJson(json, Identity.class));
  }
}
