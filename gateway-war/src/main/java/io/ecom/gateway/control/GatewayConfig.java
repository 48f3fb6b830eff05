package io.ecom.gateway.control;

import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.OriginPolicy;
import io.ecom.gateway.entity.Route;
import io.ecom.gateway.entity.Service;
import io.ecom.gateway.entity.TrustedProxies;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much and how long a request may ask for, and from which web origins. */
@ApplicationScoped
public class GatewayConfig {
  private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,3})");
  private static final int LONGEST_WAIT_SECONDS = 30;

  @Inject
  @ConfigProperty(name = "ecom.gateway.timeout")
  Duration timeout;

  @Inject
  @ConfigProperty(name = "ecom.gateway.import.timeout")
  Duration importTimeout;

  @Inject
  @ConfigProperty(name = "ecom.gateway.client.timeout")
  Duration clientTimeout;

  @Inject
  @ConfigProperty(name = "ecom.gateway.max-body-bytes")
  int maxBody;

  @Inject
  @ConfigProperty(name = "ecom.gateway.import.max-body-bytes")
  int maxImportBody;

  @Inject
  @ConfigProperty(name = "ecom.gateway.allowed-origins")
  Set<String> allowedOrigins;

  @Inject
  @ConfigProperty(name = "ecom.gateway.trusted-proxies")
  Optional<List<String>> trustedProxies;

  private OriginPolicy origins = new OriginPolicy(Set.of());
  private TrustedProxies proxies = TrustedProxies.NONE;

  @PostConstruct
  void read() {
    origins = new OriginPolicy(Set.copyOf(allowedOrigins));
    proxies = TrustedProxies.of(trustedProxies.orElse(List.of()));
  }

  public OriginPolicy origins() {
    return origins;
  }

  public TrustedProxies proxies() {
    return proxies;
  }

  public int maxBody(Route route) {
    return isImport(route) ? maxImportBody : maxBody;
  }

  /** How long the services may take; a caller that prefers to wait for the outcome gets more. */
  public Duration timeout(Incoming request) {
    if (isImport(request.route())) {
      return importTimeout;
    }
    Matcher wait = WAIT.matcher(request.headers().first("Prefer").orElse(""));
    int seconds = wait.find() ? Integer.parseInt(wait.group(1)) : 0;
    return timeout.plusSeconds(Math.min(seconds, LONGEST_WAIT_SECONDS));
  }

  /** Whether its caller wants it to take as long as it does. */
  public boolean isPatient(Incoming request) {
    return timeout(request).compareTo(timeout) != 0;
  }

  /** How long a client may take to send its request and to read the answer, besides that. */
  public Duration clientTimeout() {
    return clientTimeout;
  }

  private static boolean isImport(Route route) {
    return route.service() == Service.PRODUCT && route.path().endsWith("/products/imports");
  }
}
