package io.ecom.gateway.control.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiMergerTest {
  private final OpenApiMerger merger = new OpenApiMerger();

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readObject();
    }
  }

  private void add(String service, String document) {
    merger.add(service, json(document));
  }

  private JsonObject merged() {
    return merger.document(List.of());
  }

  private String at(String pointer) {
    return merged().getValue(pointer).toString();
  }

  @Test
  void everyServicesPathsAreThereInFull() {
    add(
        "product",
        "{'servers':[{'url':'http://a:3002/api/v1/products'}],'paths':{'/':{},'/{id}':{}}}");
    add("order", "{'servers':[{'url':'/api/v1/orders/'}],'paths':{'/':{}}}");
    add("payment", "{'paths':{'/api/v1/payments':{}}}");
    add("user", "{'servers':[{'url':'{host}/x'}],'paths':{'/api/v1/users/me':{}}}");

    assertThat(merged().getJsonObject("paths"))
        .containsOnlyKeys(
            "/api/v1/products",
            "/api/v1/products/{id}",
            "/api/v1/orders",
            "/api/v1/payments",
            "/api/v1/users/me");
    assertThat(merger.describes("/api/v1/orders")).isTrue();
    assertThat(merger.describes("/api/v1/auth")).isFalse();
  }

  @Test
  void whatIsAlikeIsThereOnce() {
    add("product", "{'components':{'schemas':{'Money':{'type':'object'}}}}");
    add("order", "{'components':{'schemas':{'Money':{'type':'object'}}}}");

    assertThat(merged().getJsonObject("components").getJsonObject("schemas"))
        .containsOnlyKeys("Money");
  }

  @Test
  void whatDiffersUnderOneNameIsToldApartAndReferredToRightly() {
    String ref = "{'$ref':'#/components/schemas/Item'}";
    add(
        "product",
        "{'components':{'schemas':{'Item':{'title':'p'}}},'paths':{'/p':{'x':[" + ref + "]}}}");
    add(
        "order",
        "{'components':{'schemas':{'Item':{'title':'o'},'List':{'items':"
            + ref
            + "}}},'paths':{'/o':{'x':["
            + ref
            + "]}}}");

    assertThat(at("/components/schemas/Item")).contains("\"p\"");
    assertThat(at("/components/schemas/Item_order")).contains("\"o\"");
    assertThat(at("/components/schemas/List")).contains("schemas/Item_order");
    assertThat(at("/paths/~1p")).contains("schemas/Item\"");
    assertThat(at("/paths/~1o")).contains("schemas/Item_order\"");
  }

  /** Client generators take the ids for the names of methods. */
  @Test
  void operationIdsAreUnique() {
    String document = "{'paths':{'/%s':{'parameters':[],'get':{'operationId':'list'}}}}";
    add("product", document.formatted("p"));
    add("order", document.formatted("o"));

    assertThat(at("/paths/~1p/get/operationId")).isEqualTo("\"list\"");
    assertThat(at("/paths/~1o/get/operationId")).isEqualTo("\"order_list\"");
  }

  @Test
  void servicesInOneServerTellOfEachOtherAndAreMergedOnce() {
    String all =
        "{'tags':[{'name':'auth'}],'paths':{'/api/v1/auth/me':{'get':{'operationId':'me'}}}}";
    add("auth", all);
    add("user", all);

    assertThat(at("/paths/~1api~1v1~1auth~1me/get/operationId")).isEqualTo("\"me\"");
    assertThat(merged().getJsonArray("tags")).hasSize(1);
  }

  @Test
  void tellsWhatIsMissing() {
    assertThat(merger.document(List.of("order")).getJsonArray("x-ecom-missing-services"))
        .hasToString("[\"order\"]");
    assertThat(merged().getString("openapi")).startsWith("3.");
  }
}
