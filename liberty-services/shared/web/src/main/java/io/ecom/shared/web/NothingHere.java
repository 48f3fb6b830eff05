package io.ecom.shared.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What every WAR says where the container finds nothing before any resource or filter is asked,
 * such as below {@code /WEB-INF}: Liberty's own page would name the exception. It is the error page
 * of {@code META-INF/web-fragment.xml}.
 */
public class NothingHere extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Jsonb JSONB = JsonbBuilder.create();

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = asked instanceof String uri ? uri : request.getRequestURI();
    TraceContext.continueFrom(request.getHeader("traceparent"));
    try {
      write(path, request.getMethod().equals("HEAD"), response);
    } finally {
      TraceContext.clear();
    }
  }

  private static void write(String path, boolean head, HttpServletResponse response)
      throws IOException {
    Problem problem =
        Problem.of(404, "not-found", "There is nothing at this address.", path, List.of());
    byte[] json = JSONB.toJson(problem).getBytes(StandardCharsets.UTF_8);
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("X-Trace-Id", problem.traceId());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    if (!head) {
      response.getOutputStream().write(json);
    }
  }
}
