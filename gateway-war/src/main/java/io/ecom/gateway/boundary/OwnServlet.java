package io.ecom.gateway.boundary;

import io.ecom.gateway.control.GatewayConfig;
import io.ecom.gateway.entity.Answer;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.CompletionStage;

/** What the gateway answers itself: reading only. */
abstract class OwnServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient GatewayConfig config;
  @Inject transient CommonHeaders common;

  abstract CompletionStage<Answer> answer(Call call);

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response) {
    Call call = Call.of(request, config.proxies());
    Exchange exchange =
        Exchange.begin(request, config.clientTimeout(), () -> common.complete(call, tooSlow(call)));
    if (!call.method().equals("GET") && !call.method().equals("HEAD")) {
      Answer refusal = call.problem(405, "method-not-allowed", "This can only be read.");
      refusal.headers().set("Allow", "GET, HEAD");
      exchange.answer(common.complete(call, refusal));
      return;
    }
    answer(call)
        .exceptionally(f -> call.problem(500, "internal-error", "The gateway failed."))
        .thenAccept(answer -> exchange.answer(common.complete(call, answer)));
  }

  private static Answer tooSlow(Call call) {
    return call.problem(504, "upstream-timeout", "The answer took too long.");
  }
}
