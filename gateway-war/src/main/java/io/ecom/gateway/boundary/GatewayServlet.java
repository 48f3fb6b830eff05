package io.ecom.gateway.boundary;

import io.ecom.gateway.control.Dispatch;
import io.ecom.gateway.control.Door;
import io.ecom.gateway.control.GatewayConfig;
import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.CsrfGuard;
import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.Route;
import io.ecom.gateway.entity.Routes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The API: takes a request in, has it answered, and keeps no thread meanwhile. */
@WebServlet(
    urlPatterns = {"/api/v1/*", "/products", "/products/*", "/inventory/*"},
    asyncSupported = true)
public class GatewayServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  @Inject transient Door door;
  @Inject transient Dispatch dispatch;
  @Inject transient GatewayConfig config;
  @Inject transient CommonHeaders common;
  @Inject transient BodyBudget budget;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    door.knock();
    Call call = Call.of(request, config.proxies());
    Optional<Answer> refusal = refusal(call);
    if (refusal.isPresent()) {
      begin(request, call, null).answer(common.complete(call, refusal.get()));
      return;
    }
    Optional<Route> route;
    try {
      route = Routes.match(call.path());
    } catch (IllegalArgumentException e) {
      Answer answer = call.problem(400, "malformed-request", "The path is ambiguous.");
      begin(request, call, null).answer(common.complete(call, answer));
      return;
    }
    if (route.isEmpty()) {
      begin(request, call, null).answer(common.complete(call, unknownPath(call)));
      return;
    }
    Incoming incoming = call.incoming(route.get(), request);
    if (BodyReader.hasBody(request)) {
      Optional<Answer> busy = dispatch.refusal(incoming);
      if (busy.isPresent()) {
        ShortAnswer.write(common.complete(call, busy.get()), response, false);
      } else {
        readAndAnswer(request, call, incoming, begin(request, call, incoming));
      }
    } else {
      answer(request, response, call, incoming);
    }
  }

  /** What is known already, such as a hit in this process, is answered at once. */
  private void answer(
      HttpServletRequest request, HttpServletResponse response, Call call, Incoming incoming)
      throws IOException {
    CompletableFuture<Answer> answer = dispatch.answer(incoming).toCompletableFuture();
    if (answer.isDone() && ShortAnswer.fits(answer.join())) {
      boolean head = call.method().equals("HEAD");
      ShortAnswer.write(common.complete(call, answer.join()), response, head);
    } else {
      Exchange exchange = begin(request, call, incoming);
      answer.thenAccept(found -> exchange.answer(common.complete(call, found)));
    }
  }

  private Optional<Answer> refusal(Call call) {
    if (!METHODS.contains(call.method())) {
      return Optional.of(call.problem(405, "method-not-allowed", "There is no such method here."));
    }
    if (CommonHeaders.isPreflight(call)) {
      return Optional.of(common.preflight(call));
    }
    if (!config.origins().permits(call.method(), call.headers(), call.client())) {
      String detail = "Requests that change something have to come from the shop's own pages.";
      return Optional.of(call.problem(403, "cross-site-request", detail));
    }
    if (!CsrfGuard.permits(call.method(), call.headers())) {
      String detail =
          "With cookies, the token of the session's CSRF cookie has to come as a field.";
      return Optional.of(call.problem(403, "csrf-token-invalid", detail));
    }
    return Optional.empty();
  }

  private static Answer unknownPath(Call call) {
    return call.problem(404, "not-found", "There is nothing at this path.");
  }

  private void readAndAnswer(
      HttpServletRequest request, Call call, Incoming incoming, Exchange exchange)
      throws IOException {
    int limit = config.maxBody(incoming.route());
    long declared = request.getContentLengthLong();
    long reserve = declared < 0 ? limit : Math.min(declared, limit);
    if (!budget.tryReserve(reserve)) {
      Answer busy = call.problem(503, "overloaded", "Too many uploads at once.");
      busy.headers().set("Retry-After", "1");
      exchange.answer(common.complete(call, busy));
      return;
    }
    exchange.afterwards(() -> budget.release(reserve));
    BodyReader.read(request, limit)
        .whenComplete(
            (body, failure) -> {
              if (failure == null) {
                answer(call, incoming.withBody(body), exchange);
              } else {
                exchange.answer(common.complete(call, unreadable(call, limit, failure)));
              }
            });
  }

  private static Answer unreadable(Call call, int limit, Throwable thrown) {
    Throwable failure = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    Answer answer =
        failure instanceof BodyReader.TooLarge
            ? call.problem(413, "body-too-large", "At most " + limit + " bytes are taken here.")
            : call.problem(400, "malformed-request", "The request broke off.");
    answer.headers().set("Connection", "close");
    return answer;
  }

  private void answer(Call call, Incoming incoming, Exchange exchange) {
    dispatch.answer(incoming).thenAccept(answer -> exchange.answer(common.complete(call, answer)));
  }

  private Exchange begin(HttpServletRequest request, Call call, @Nullable Incoming incoming) {
    var patience =
        incoming == null
            ? config.clientTimeout()
            : config.timeout(incoming).plus(config.clientTimeout());
    return Exchange.begin(
        request,
        patience,
        () ->
            common.complete(
                call,
                call.problem(408, "request-timeout", "The request took too long to arrive.")));
  }
}
