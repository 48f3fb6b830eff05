package io.ecom.auth.boundary;

import io.ecom.auth.entity.ReturnPath;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has Liberty send people to the identity provider and take them in when they come back. Whoever
 * would be refused afterwards is not sent there, and whom Liberty refuses the resource answers.
 */
@WebFilter(urlPatterns = ProviderFilter.PATH, asyncSupported = true)
public class ProviderFilter extends HttpFilter {
  static final String PATH = "/login/oidc";
  private static final long serialVersionUID = 1L;

  @Inject
  @ConfigProperty(name = "ecom.auth.oidc.enabled")
  boolean enabled;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean begins =
        enabled
            && request.getMethod().equals("GET")
            && ReturnPath.parse(request.getParameter("returnTo")).isPresent();
    WithoutErrorPage answer = new WithoutErrorPage(response);
    if (!begins || request.authenticate(answer) || answer.isRefused()) {
      chain.doFilter(request, response);
    }
  }
}
