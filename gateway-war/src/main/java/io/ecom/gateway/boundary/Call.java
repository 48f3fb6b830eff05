package io.ecom.gateway.boundary;

import io.ecom.gateway.control.Problems;
import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.Client;
import io.ecom.gateway.entity.Headers;
import io.ecom.gateway.entity.HostCookies;
import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.Route;
import io.ecom.gateway.entity.TrustedProxies;
import io.ecom.shared.web.TraceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;

/** A request's head, taken out of the servlet API, with its trace. */
record Call(
    String method,
    String path,
    Headers headers,
    Client client,
    String traceparent,
    String requestId) {
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]{1,255}");

  static Call of(HttpServletRequest request, TrustedProxies proxies) {
    Headers headers = new Headers();
    for (String name : Collections.list(request.getHeaderNames())) {
      Collections.list(request.getHeaders(name)).forEach(value -> headers.add(name, value));
    }
    String host = headers.first("Host").filter(h -> HOST.matcher(h).matches()).orElse("localhost");
    Client peer = new Client(request.getRemoteAddr(), request.getScheme(), host);
    Client client = proxies.client(peer, headers);
    headers.replace("Cookie", fields -> HostCookies.incoming(fields, client.isOverTls()));
    TraceContext.continueFrom(headers.first("traceparent").orElse(null));
    String traceparent = TraceContext.traceparent();
    String traceId = TraceContext.traceId();
    TraceContext.clear();
    String requestId =
        headers
            .first("X-Request-Id")
            .filter(id -> REQUEST_ID.matcher(id).matches())
            .orElse(traceId);
    return new Call(
        request.getMethod(), request.getRequestURI(), headers, client, traceparent, requestId);
  }

  Incoming incoming(Route route, HttpServletRequest request) {
    String query = request.getQueryString();
    return new Incoming(
        method, route, path, query, headers, new byte[0], client, traceparent, requestId);
  }

  Answer problem(int status, String slug, String detail) {
    return Problems.answer(status, slug, detail, path, traceparent);
  }

  String traceId() {
    return traceparent.substring(3, 35);
  }
}
