package io.ecom.product.control.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.product.control.shopify.ImportReport.Rejection;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductRowsTest {

  private static AbstractThrowableAssert<?, ?> assertUnreadable(String file) {
    return assertThatThrownBy(() -> Csv.read(file)).isInstanceOf(UnreadableCsv.class);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() {
    assertThat(Csv.read("\uFEFF" + Csv.HEADER + "\na,A,S,1").product().handle()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesMayEndAsAnySystemEndsThem(String end) {
    assertThat(Csv.read(Csv.HEADER + end + "a,A,S,1" + end + "b,B,T,1" + end).products())
        .hasSize(2);
  }

  @Test
  void quotedLineBreaksAreCountedAsLines() {
    Csv csv = Csv.simple("a,\"A\nmug, \"\"blue\"\"\",S,1", "b,B,T,x", "", "c,C,U,y");

    assertThat(csv.products().get(0).details().title()).isEqualTo("A\nmug, \"blue\"");
    assertThat(csv.rejections()).extracting(Rejection::line).containsExactly(4L, 6L);
  }

  @Test
  void columnsMayComeInAnyOrderAndMoreOfThem() {
    Csv csv = Csv.read("Variant Price,X,Variant SKU,Title,Handle\n1,?,S,A,a");

    assertThat(csv.product().handle()).isEqualTo("a");
  }

  @Test
  void spacesAroundFieldsDoNotCount() {
    assertThat(Csv.simple(" a , A , S , 1 ").product().details().title()).isEqualTo("A");
  }

  @Test
  void aFileWithoutTheColumnsOfTheFormatIsRefusedByName() {
    assertUnreadable("Handle,Name,Price\na,A,1")
        .hasMessage("The file lacks the columns Title, Variant SKU, Variant Price.");
    assertUnreadable((Csv.HEADER + "\na,A,S,1").replace(',', ';'))
        .hasMessageStartingWith("The file lacks the columns Handle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", Csv.HEADER, Csv.HEADER + "\n\n"})
  void aFileWithoutProductsIsRefused(String file) {
    assertUnreadable(file).hasMessage("The file has no products.");
  }

  @Test
  void aColumnThatIsThereTwiceIsAmbiguous() {
    assertUnreadable(Csv.HEADER + ",Title\na,A,S,1,B")
        .hasMessage("The file has the column Title twice.");
  }

  /** Spreadsheets leave nameless columns at the end. */
  @Test
  void namelessColumnsArePassedOver() {
    assertThat(Csv.read(Csv.HEADER + ",,\na,A,S,1,,").product().handle()).isEqualTo("a");
  }

  @Test
  void aQuoteThatNeverEndsIsRefused() {
    assertUnreadable(Csv.HEADER + "\na,\"A" + ",S,1\n".repeat(100_000));
  }
}
