package io.ecom.gateway.control.upstream;

import io.ecom.gateway.entity.Service;
import java.time.Duration;
import java.util.Optional;

/** No service answered a request; says how that looks to the client. */
public final class UpstreamFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private enum Kind {
    UNAVAILABLE(503, "service-unavailable", " is not available at the moment."),
    /** No 503, after which Liberty closes the connection: docs/adr/0008. */
    BUSY(429, "service-busy", " has as much to do as it can; try again in a moment."),
    TIMEOUT(504, "upstream-timeout", " did not answer in time."),
    BROKEN(502, "bad-gateway", " broke off its answer.");

    private final int status;
    private final String slug;
    private final String text;

    Kind(int status, String slug, String text) {
      this.status = status;
      this.slug = slug;
      this.text = text;
    }
  }

  private final Kind kind;
  private final Service service;
  private final long retryAfterSeconds;

  private UpstreamFailure(Kind kind, Service service, long retryAfterSeconds) {
    super(service.key() + kind.text, null, false, false);
    this.kind = kind;
    this.service = service;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  static UpstreamFailure unavailable(Service service, Duration retryAfter) {
    return new UpstreamFailure(Kind.UNAVAILABLE, service, Math.max(1, retryAfter.toSeconds() + 1));
  }

  static UpstreamFailure busy(Service service, long retryAfterSeconds) {
    return new UpstreamFailure(Kind.BUSY, service, retryAfterSeconds);
  }

  static UpstreamFailure timeout(Service service) {
    return new UpstreamFailure(Kind.TIMEOUT, service, 0);
  }

  static UpstreamFailure broken(Service service) {
    return new UpstreamFailure(Kind.BROKEN, service, 0);
  }

  public int status() {
    return kind.status;
  }

  public String slug() {
    return kind.slug;
  }

  public String detail() {
    return "The " + service.key() + " service" + kind.text;
  }

  public Optional<Long> retryAfter() {
    return retryAfterSeconds > 0 ? Optional.of(retryAfterSeconds) : Optional.empty();
  }
}
