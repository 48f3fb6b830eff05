package io.ecom.shared.web;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class JsonbExceptionMapper implements ExceptionMapper<JsonbException> {
  @Context UriInfo uri;

  @Override
  public Response toResponse(JsonbException e) {
    return UnreadableJson.problem(e, uri);
  }
}
