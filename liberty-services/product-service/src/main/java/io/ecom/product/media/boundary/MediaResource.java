package io.ecom.product.media.boundary;

import io.ecom.product.media.control.DrawPicture;
import io.ecom.product.media.entity.PictureName;
import io.ecom.shared.web.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/media")
@ApplicationScoped
@Tag(name = "Media")
public class MediaResource {

  private static final String SVG = "image/svg+xml";

  @Inject DrawPicture drawPicture;

  @GET
  @Path("{name}.svg")
  @Produces(SVG)
  @PermitAll
  @Operation(operationId = "getPicture", summary = "A picture, drawn as its name says")
  @APIResponse(responseCode = "200", description = "The same for ever")
  @APIResponse(responseCode = "404", description = "There is no such drawing")
  public Response picture(
      @Parameter(description = "<kinds>_<palette>_<style>", example = "mug.teapot_sage_3")
          @PathParam("name")
          String name) {
    String picture =
        PictureName.parse(name)
            .flatMap(drawPicture::named)
            .orElseThrow(() -> ProblemException.notFound("There is no picture " + name + "."));
    return Response.ok(picture)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .header("Content-Security-Policy", "default-src 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
