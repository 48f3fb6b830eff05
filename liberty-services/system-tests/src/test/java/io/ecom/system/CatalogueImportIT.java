package io.ecom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.shared.testkit.Admin;
import io.ecom.shared.testkit.Api;
import io.ecom.shared.testkit.Patience;
import io.ecom.shared.testkit.Shopper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A merchant brings a catalogue along, in Shopify's format, and imports it again after changes. */
class CatalogueImportIT {
  private static final String IMPORTS = "/api/v1/products/imports";
  private static final String HEADER =
      "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,"
          + "Variant Inventory Qty,Variant Price,Status\n";

  private final Admin admin = Admin.logIn();
  private final String run = UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);

  /** Line 2 and 3: a mug in two colours. Line 4: a price that is none. Line 5: a lamp. */
  private String catalogue(String lampPrice) {
    return HEADER
        + """
        mug-%1$s,Mug %1$s,<p>Holds tea.</p>,Kiln,Kitchen,mug,TRUE,Colour,Red,MUG-%1$s-R,7,12.50,active
        mug-%1$s,,,,,,,,Blue,MUG-%1$s-B,0,12.50,
        bad-%1$s,Bad %1$s,,Kiln,Kitchen,,TRUE,Title,Default Title,BAD-%1$s,1,a lot,active
        lamp-%1$s,Lamp %1$s,,Kiln,Home,,TRUE,Title,Default Title,LAMP-%1$s,3,%2$s,active
        """
            .formatted(run, lampPrice);
  }

  private JsonPath send(String csv) {
    return csv(admin.request(), csv).then().statusCode(200).extract().jsonPath();
  }

  private static Response csv(RequestSpecification by, String csv) {
    return by.contentType("text/csv; charset=utf-8").body(csv).post(IMPORTS);
  }

  private static void assertCounts(JsonPath report, int created, int updated, int unchanged) {
    assertThat(report.getInt("created")).as("created").isEqualTo(created);
    assertThat(report.getInt("updated")).as("updated").isEqualTo(updated);
    assertThat(report.getInt("unchanged")).as("unchanged").isEqualTo(unchanged);
  }

  @Test
  void importingTwiceChangesNothing() {
    JsonPath first = send(catalogue("80.00"));
    assertCounts(first, 2, 0, 0);
    assertThat(first.getList("rejected.line", Integer.class)).containsExactly(4);
    assertThat(first.getString("rejected[0].handle")).isEqualTo("bad-" + run);
    assertThat(first.getString("rejected[0].reason")).containsIgnoringCase("price");

    Patience.await("the stock of the file")
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(available("MUG-" + run + "-R")).isEqualTo(7));
    assertCounts(send(catalogue("80.00")), 0, 0, 2);
    assertCounts(send(catalogue("75.00")), 0, 1, 1);

    assertThat(product("lamp-" + run).getInt("priceFrom.amount")).isEqualTo(7500);
    assertThat(product("mug-" + run).getList("variants.sku"))
        .containsExactly("MUG-" + run + "-R", "MUG-" + run + "-B");
    assertThat(available("MUG-" + run + "-R")).as("stock is not counted twice").isEqualTo(7);
  }

  private static int available(String sku) {
    return Admin.available(sku);
  }

  /** From the service, as it is now. */
  private static JsonPath product(String slug) {
    return Api.toService("product").get("/api/v1/products/{slug}", slug).jsonPath();
  }

  @Test
  void whatIsNoCatalogueIsRefused() {
    Api.assertProblem(csv(admin.request(), "Colour,Taste\nred,sweet\n"), 400, "unreadable-csv");
    Api.assertProblem(csv(Shopper.register().request(), HEADER), 403, "forbidden");
  }
}
