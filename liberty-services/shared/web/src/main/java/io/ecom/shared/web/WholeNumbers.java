package io.ecom.shared.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * The binding of requests and answers. Yasson on its own makes 1 of 1.5, and of 2^31 a negative
 * number: what does not fit into a field is refused instead, in every request of every service.
 */
@Provider
public class WholeNumbers implements ContextResolver<Jsonb> {
  private static final Jsonb BINDING = binding();

  static Jsonb binding() {
    return JsonbBuilder.newBuilder()
        .withProvider(new ExactJsonProvider(JsonProvider.provider()))
        .build();
  }

  @Override
  public Jsonb getContext(Class<?> type) {
    return BINDING;
  }
}
