package io.ecom.webhook.control;

import io.ecom.shared.web.ProblemException;
import io.ecom.webhook.entity.AddressPolicy;
import io.ecom.webhook.entity.WebhookUrl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up names for the HTTP client, which connects to nothing but what this answers: between the
 * check and the connection a name cannot come to mean something else.
 */
final class CheckedAddresses implements DnsResolver {
  private final AddressPolicy policy;
  private final Lookup lookup;

  /** What the names mean. */
  interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  /** The name leads to where webhooks may not go. */
  static final class Forbidden extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Forbidden(String host) {
      super(host + " is not a public address");
    }
  }

  CheckedAddresses(AddressPolicy policy, Lookup lookup) {
    this.policy = policy;
    this.lookup = lookup;
  }

  /** All must be public: which of them is connected to is up to whoever owns the name. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = lookup.all(host);
    for (InetAddress address : addresses) {
      if (!policy.allows(address)) {
        throw new Forbidden(host);
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** Of a URL that somebody wants webhooks at. */
  void check(String url) {
    try {
      resolve(WebhookUrl.parse(url, policy.isForTries()).host());
    } catch (WebhookUrl.Malformed e) {
      throw ProblemException.invalid("url", String.valueOf(e.getMessage()));
    } catch (Forbidden e) {
      throw ProblemException.invalid("url", "must lead to a public address");
    } catch (UnknownHostException e) {
      throw ProblemException.invalid("url", "names a host that is not found");
    }
  }
}
