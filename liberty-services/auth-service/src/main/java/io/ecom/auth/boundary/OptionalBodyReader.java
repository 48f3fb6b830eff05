package io.ecom.auth.boundary;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/** JSON binding takes an empty body for malformed JSON. */
@Provider
@OptionalBody
public class OptionalBodyReader implements ReaderInterceptor {

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    PushbackInputStream body = new PushbackInputStream(context.getInputStream());
    int first = body.read();
    if (first == -1) {
      return null;
    }
    body.unread(first);
    context.setInputStream(body);
    return context.proceed();
  }
}
