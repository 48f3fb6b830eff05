package io.ecom.gateway.boundary;

import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.Body;
import io.ecom.gateway.entity.Headers;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The OpenAPI UI, with everything it needs from this port. */
@WebServlet(
    urlPatterns = {"/api", "/api/*"},
    asyncSupported = true)
public class ApiUiServlet extends OwnServlet {
  private static final long serialVersionUID = 1L;
  private static final Map<String, String> OWN =
      Map.of("index.html", "text/html; charset=UTF-8", "start.js", "text/javascript");
  private static final Map<String, String> LIBRARY =
      Map.of(
          "swagger-ui.css", "text/css",
          "swagger-ui-bundle.js", "text/javascript",
          "favicon-32x32.png", "image/png");
  private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui";
  private static final String ABOUT = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

  private final String library = WEBJAR + "/" + version() + "/";

  @Override
  CompletionStage<Answer> answer(Call call) {
    String name = call.path().equals("/api") ? "" : call.path().substring("/api/".length());
    return CompletableFuture.completedStage(file(call, name.isEmpty() ? "index.html" : name));
  }

  private Answer file(Call call, String name) {
    String own = OWN.get(name);
    if (own != null) {
      return load("/api-ui/" + name, own);
    }
    String type = LIBRARY.get(name);
    if (type != null) {
      return load(library + name, type);
    }
    return call.problem(404, "not-found", "There is nothing at this path.");
  }

  private static String version() {
    Properties about = new Properties();
    try (InputStream in = open(ABOUT)) {
      about.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return about.getProperty("version");
  }

  private static InputStream open(String resource) {
    InputStream in = ApiUiServlet.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("the WAR lacks " + resource);
    }
    return in;
  }

  private static Answer load(String resource, String type) {
    try (InputStream in = open(resource)) {
      Headers headers =
          new Headers()
              .add("Content-Type", type)
              .add("Cache-Control", "public, max-age=3600")
              .add("Content-Security-Policy", POLICY);
      return new Answer(200, headers, new Body.Whole(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
