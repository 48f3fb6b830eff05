package io.ecom.system.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** Keeps the cookies of one host, the gateway's, and goes where it is sent. */
final class Browser {
  private static final int MOST_REDIRECTS = 10;

  private final HttpClient client;
  private final String home;
  private final Map<String, String> cookies = new TreeMap<>();
  private final List<String> trail = new ArrayList<>();

  Browser(String home, SSLContext tls) {
    this.home = home;
    client = HttpClient.newBuilder().sslContext(tls).build();
  }

  Map<String, String> cookies() {
    return cookies;
  }

  /** Where it has been, and what was answered there. */
  String trail() {
    return String.join("\n", trail);
  }

  HttpResponse<String> get(URI address) {
    boolean atHome = address.toString().startsWith(home + "/");
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (atHome && !cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      trail.add(address + " " + answer.statusCode() + " " + answer.body());
      if (atHome) {
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String field) {
    for (HttpCookie cookie : HttpCookie.parse(field)) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
  }

  /**
   * Follows redirects from page to page.
   *
   * @param last what is not followed any more
   */
  HttpResponse<String> follow(URI address, Predicate<URI> last) {
    HttpResponse<String> answer = get(address);
    for (int i = 0; i < MOST_REDIRECTS; i++) {
      Optional<URI> next = next(answer);
      if (next.isEmpty() || last.test(next.get())) {
        return answer;
      }
      answer = get(next.get());
    }
    throw new AssertionError("redirected for ever, at last to " + answer.uri());
  }

  static Optional<URI> next(HttpResponse<?> answer) {
    boolean redirect = answer.statusCode() / 100 == 3;
    return answer.headers().firstValue("Location").filter(l -> redirect).map(answer.uri()::resolve);
  }
}
