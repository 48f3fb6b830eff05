package io.ecom.shared.web;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Lets only whole JSON of a bearable depth reach the binding: where a field that it does not know
 * is cut off, as in <code>{"x":{</code>, Parsson's skipping of it never ends.
 */
@Provider
public class JsonGuard implements ReaderInterceptor {
  private static final int DEEPEST = 64;
  private static final String CHARSET = StandardCharsets.UTF_8.name();

  /** Whoever takes these reads the body in a way of its own. */
  private static final Set<Class<?>> UNBOUND = Set.of(byte[].class, String.class);

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    MediaType type = context.getMediaType();
    if (type != null
        && type.getSubtype().endsWith("json")
        && !UNBOUND.contains(context.getType())) {
      requireUtf8(type);
      byte[] body = wholeBody(context);
      if (body.length > 0 && !isWhole(new String(body, StandardCharsets.UTF_8))) {
        throw ProblemException.of(400, "malformed-json", "The body is not whole JSON.");
      }
      context.setInputStream(new ByteArrayInputStream(body));
    }
    return context.proceed();
  }

  /** One that breaks off, is chunked wrongly or unfolds to a thousand times its size is none. */
  private static byte[] wholeBody(ReaderInterceptorContext context) {
    try {
      return context.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw ProblemException.of(400, "malformed-request", "The body cannot be read.");
    }
  }

  /** In another encoding the binding would read something else than what is looked at here. */
  private static void requireUtf8(MediaType type) {
    String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, CHARSET);
    if (!charset.equalsIgnoreCase(CHARSET)) {
      throw ProblemException.of(415, "unsupported-media-type", "JSON is taken in UTF-8 only.");
    }
  }

  static boolean isWhole(String json) {
    try (JsonParser parser = Json.createParser(new StringReader(json))) {
      int depth = 0;
      while (parser.hasNext()) {
        depth +=
            switch (parser.next()) {
              case START_OBJECT, START_ARRAY -> 1;
              case END_OBJECT, END_ARRAY -> -1;
              default -> 0;
            };
        if (depth > DEEPEST) {
          return false;
        }
      }
      return depth == 0;
    } catch (JsonException e) {
      return false;
    }
  }
}
