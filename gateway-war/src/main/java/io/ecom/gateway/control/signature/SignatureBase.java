package io.ecom.gateway.control.signature;

import io.ecom.gateway.entity.Incoming;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text that is signed of a request (RFC 9421, section 2.5). */
final class SignatureBase {
  private static final Pattern FIELD = Pattern.compile("[a-z0-9!#$%&'*+.^_`|~-]+");

  private SignatureBase() {}

  /**
   * @throws IllegalArgumentException if something is covered that the request has not, or that we
   *     do not know
   */
  static byte[] of(Incoming request, SignatureInput signature) {
    StringBuilder base = new StringBuilder();
    for (String name : signature.components()) {
      base.append('"').append(name).append("\": ").append(value(request, name)).append('\n');
    }
    base.append("\"@signature-params\": ").append(signature.parameters());
    return base.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String value(Incoming request, String name) {
    String query = request.query();
    String search = query == null ? "" : "?" + query;
    return switch (name) {
      case "@method" -> request.method();
      case "@scheme" -> request.client().scheme();
      case "@authority" -> authority(request);
      case "@path" -> request.path();
      case "@query" -> search.isEmpty() ? "?" : search;
      case "@request-target" -> request.path() + search;
      case "@target-uri" ->
          request.client().scheme() + "://" + authority(request) + request.path() + search;
      default -> field(request, name);
    };
  }

  private static String authority(Incoming request) {
    String host = request.client().host().toLowerCase(Locale.ROOT);
    String port = request.client().isOverTls() ? ":443" : ":80";
    return host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
  }

  private static String field(Incoming request, String name) {
    List<String> values = request.headers().all(name);
    if (!FIELD.matcher(name).matches() || values.isEmpty()) {
      throw new IllegalArgumentException("the request has no such component");
    }
    return values.stream().map(String::strip).collect(Collectors.joining(", "));
  }
}
