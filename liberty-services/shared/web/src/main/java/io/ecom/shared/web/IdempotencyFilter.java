package io.ecom.shared.web;

import io.ecom.shared.web.IdempotencyStore.Answer;
import io.ecom.shared.web.IdempotencyStore.Earlier;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs {@link Idempotent} commands once per user and key. */
@Provider
@Idempotent
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String HEADER = "Idempotency-Key";
  private static final String CLAIMED = IdempotencyFilter.class.getName();
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
  private static final Jsonb JSONB = JsonbBuilder.create();

  @Inject Instance<IdempotencyStore> stores;
  @Inject IdempotencyKey currentKey;
  @Inject CurrentUser user;

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString(HEADER);
    if (key == null && !isRequired()) {
      return;
    }
    if (key == null || !KEY.matcher(key).matches()) {
      throw ProblemException.of(
          400, "idempotency-key-missing", "Send an Idempotency-Key of 1 to 128 characters.");
    }
    currentKey.set(key);
    String id = (user.isAnonymous() ? "anonymous" : user.id()) + "|" + key;
    String fingerprint = fingerprint(request);
    Earlier earlier = stores.get().claim(id, fingerprint);
    if (earlier == null) {
      request.setProperty(CLAIMED, id);
    } else {
      request.abortWith(answerAgain(earlier, fingerprint));
    }
  }

  private boolean isRequired() {
    Idempotent command = resource.getResourceMethod().getAnnotation(Idempotent.class);
    return command == null || command.required();
  }

  private static Response answerAgain(Earlier earlier, String fingerprint) {
    if (!earlier.fingerprint().equals(fingerprint)) {
      throw ProblemException.of(
          422, "idempotency-key-reused", "This Idempotency-Key belongs to another request.");
    }
    Answer answer = earlier.answer();
    if (answer == null) {
      throw ProblemException.conflict(
          "request-in-progress", "The same request is being worked on; ask again in a moment.");
    }
    Response.ResponseBuilder response =
        Response.status(answer.status()).header("Idempotency-Replayed", "true");
    if (answer.body() != null) {
      response.entity(answer.body()).type(answer.contentType());
    }
    if (answer.location() != null) {
      response.header(HttpHeaders.LOCATION, answer.location());
    }
    return response.build();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(CLAIMED) instanceof String id)) {
      return;
    }
    if (response.getStatus() >= 400) {
      // Nothing was created, so the client may mend its request and use the key again.
      stores.get().release(id);
      return;
    }
    Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
    String type = response.getMediaType() == null ? null : response.getMediaType().toString();
    stores
        .get()
        .complete(
            id,
            new Answer(
                response.getStatus(),
                type,
                location == null ? null : location.toString(),
                body(response.getEntity())));
  }

  private static @Nullable String body(@Nullable Object entity) {
    if (entity == null) {
      return null;
    }
    Object kept = entity instanceof ShownOnce once ? once.withoutSecret() : entity;
    return kept instanceof String text ? text : JSONB.toJson(kept);
  }

  private static String fingerprint(ContainerRequestContext request) throws IOException {
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(request.getMethod().getBytes(StandardCharsets.UTF_8));
      URI uri = request.getUriInfo().getRequestUri();
      digest.update((uri.getRawPath() + "?" + uri.getRawQuery()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
