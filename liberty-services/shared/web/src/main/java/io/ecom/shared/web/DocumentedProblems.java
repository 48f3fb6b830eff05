package io.ecom.shared.web;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says of each operation in the OpenAPI document that whatever else it answers is a {@link
 * Problem}: 401, 404, 415 and the like, which no operation is without.
 */
public final class DocumentedProblems implements OASFilter {
  private static final String NAME = "Problem";

  @Override
  public Operation filterOperation(Operation operation) {
    if (operation.getResponses() != null && operation.getResponses().getDefaultValue() == null) {
      Schema problem = OASFactory.createSchema().ref(NAME);
      operation
          .getResponses()
          .defaultValue(
              OASFactory.createAPIResponse()
                  .description("A problem")
                  .content(
                      OASFactory.createContent()
                          .addMediaType(
                              Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(problem))));
    }
    return operation;
  }

  /** Where no operation names it, the schema is not there yet. */
  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    var schemas = document.getComponents().getSchemas();
    if (schemas == null || !schemas.containsKey(NAME)) {
      document
          .getComponents()
          .addSchema(NAME, OASFactory.createSchema().addType(SchemaType.OBJECT));
    }
  }
}
