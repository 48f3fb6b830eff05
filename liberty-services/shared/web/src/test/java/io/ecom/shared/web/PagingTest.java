package io.ecom.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {

  @Test
  void aCursorComesBackAsItWasMade() {
    assertThat(Cursor.decode(Cursor.encode("1999", "Kaffee | Größe"), 2))
        .containsExactly("1999", "Kaffee | Größe");
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    assertThatThrownBy(() -> Cursor.decode(Cursor.encode("a"), 2))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> Cursor.decode("%%%", 1)).isInstanceOf(ProblemException.class);
  }

  @Test
  void theLastPageHasNoCursor() {
    assertThat(Page.cut(List.of("a", "b"), 2, x -> x).nextCursor()).isNull();
    assertThat(Page.cut(List.of("a", "b", "c"), 2, x -> x))
        .isEqualTo(new Page<>(List.of("a", "b"), "b"));
  }

  @Test
  void limitsOutOfRangeAreRefused() {
    for (String limit : List.of("0", "101", "-1", "ten", "99999999999")) {
      PageRequest request = new PageRequest();
      request.limit = limit;
      assertThatThrownBy(request::limit).isInstanceOf(ProblemException.class);
    }
  }
}
