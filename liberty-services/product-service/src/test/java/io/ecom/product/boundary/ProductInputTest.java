package io.ecom.product.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.contracts.Money;
import io.ecom.product.entity.ProductDetails;
import io.ecom.product.entity.Slug;
import io.ecom.product.entity.Status;
import io.ecom.shared.web.Problem.FieldError;
import io.ecom.shared.web.ProblemException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductInputTest {
  private static final Jsonb JSONB = JsonbBuilder.create();
  private static final String VARIANT =
      "{'sku':'MUG','price':{'amount':100,'currency':'EUR'},'options':{'Colour':'Sky'}}";
  private static final String MUG =
      "{'title':' Blue Mug ','options':[{'name':'Colour'}],'variants':[" + VARIANT + "]}";

  private static ProductDetails details(String json) {
    return JSONB.fromJson(json.replace('\'', '"'), ProductInput.class).toDetails(Status.ACTIVE);
  }

  @Test
  void whatIsLeftOutIsMadeUp() {
    ProductDetails mug = details(MUG);

    assertThat(mug.slug()).isEqualTo(new Slug("blue-mug"));
    assertThat(mug.title()).isEqualTo("Blue Mug");
    assertThat(mug.status()).isEqualTo(Status.ACTIVE);
    assertThat(mug.description()).isEmpty();
    assertThat(mug.categories()).isEmpty();
    assertThat(mug.variants().get(0).title()).isEqualTo("Sky");
    assertThat(mug.priceFrom()).isEqualTo(new Money(100, "EUR"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'sku':'MUG' | 'sku':'M U G' | variants[0].sku",
        "'Colour':'Sky' | 'Colour':null | variants[0].options",
        "'Colour':'Sky' | 'Colour':' ' | variants[0].options",
        "'Colour':'Sky' | 'Size':'L' | variants[0].options",
        "'amount':100 | 'amount':-1 | variants[0].price",
        "'sku' | 'image':'javascript:x','sku' | variants[0].image",
        "'sku' | 'initialQuantity':-1,'sku' | variants[0].initialQuantity",
        "'title' | 'slug':'Blue Mug','title' | slug",
        "'title' | 'slug':'categories','title' | slug",
        "'title' | 'categories':['tea','No!'],'title' | categories[1]",
        "'title' | 'images':[{'url':'x'}],'title' | images"
      })
  void aFieldThatIsWrongIsNamed(String right, String wrong, String field) {
    assertThatThrownBy(() -> details(MUG.replace(right, wrong)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.status()).isEqualTo(400);
              assertThat(e.errors()).extracting(FieldError::field).containsExactly(field);
            });
  }
}
