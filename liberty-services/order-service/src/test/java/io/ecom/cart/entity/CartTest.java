package io.ecom.cart.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CartTest {
  private final Cart cart = Cart.empty("c1").with("A", 1).with("B", 2);

  @Test
  void aKnownSkuKeepsItsPlace() {
    assertThat(cart.with("A", 5).lines())
        .containsExactly(new CartLine("A", 5), new CartLine("B", 2));
  }

  @Test
  void aNewSkuGoesToTheEnd() {
    assertThat(cart.with("C", 3).skus()).containsExactly("A", "B", "C");
  }

  @Test
  void settingTheSameQuantityDoesNotAddALine() {
    assertThat(cart.with("A", 1).lines()).isEqualTo(cart.lines());
  }

  @Test
  void everyChangeRaisesTheVersion() {
    assertThat(cart.version()).isEqualTo(3);
    assertThat(cart.without("A").version()).isEqualTo(4);
  }

  @Test
  void removingWhatIsNotThereChangesNothing() {
    assertThat(cart.without("X")).isSameAs(cart);
  }

  @Test
  void quantitiesAreOneToNinetyNine() {
    assertThatThrownBy(() -> cart.with("A", 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> cart.with("A", 100)).isInstanceOf(IllegalArgumentException.class);
    assertThat(cart.with("A", 99).lines().get(0).quantity()).isEqualTo(99);
  }

  @Test
  void hasRoomForAHundredArticles() {
    Cart full = Cart.empty("c2");
    for (int i = 0; i < Cart.MAX_LINES; i++) {
      full = full.with("SKU-" + i, 1);
    }
    Cart brim = full;
    assertThatThrownBy(() -> brim.with("ONE-MORE", 1)).isInstanceOf(CartFull.class);
    assertThat(brim.with("SKU-7", 2).lines()).hasSize(Cart.MAX_LINES);
  }

  @Test
  void orderingEmptiesAndClosesIt() {
    Cart ordered = cart.orderedAs("o1");

    assertThat(ordered.lines()).isEmpty();
    assertThat(ordered.orderId()).isEqualTo("o1");
    assertThatThrownBy(() -> ordered.with("A", 1))
        .isInstanceOfSatisfying(
            CartAlreadyOrdered.class, e -> assertThat(e.orderId()).isEqualTo("o1"));
    assertThatThrownBy(() -> ordered.without("A")).isInstanceOf(CartAlreadyOrdered.class);
    assertThatThrownBy(() -> ordered.orderedAs("o2")).isInstanceOf(CartAlreadyOrdered.class);
  }

  @Test
  void whatIsNotOnSaleIsShownApartAndCostsNothing() {
    PricedCart priced =
        PricedCart.of(cart, Articles.onSale(Articles.article("A", 1_000)), PriceRules.STANDARD);

    assertThat(priced.lines()).extracting(PricedLine::sku).containsExactly("A");
    assertThat(priced.unavailable()).containsExactly(new CartLine("B", 2));
    assertThat(priced.totals().subtotal().amount()).isEqualTo(1_000);
  }
}
