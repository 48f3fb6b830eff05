package io.ecom.product.media.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureNameTest {

  @Test
  void aNameSaysWhatIsShownInWhichColoursAndHow() {
    PictureName name = PictureName.parse("fountain-pen.mug_sage_3").orElseThrow();

    assertThat(name.kinds()).containsExactly("fountain-pen", "mug");
    assertThat(name.palette()).isEqualTo(Palette.SAGE);
    assertThat(name.style()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mug",
        "mug_sage",
        "mug_sage_",
        "mug_sage_99",
        "mug_sage_-1",
        "mug_nocolour_1",
        "Mug_sage_1",
        "../../secret_sage_1",
        "mug..teapot_sage_1",
        "a.b.c.d_sage_1",
        "mug_sage_1.svg",
        "mug_SAGE_1"
      })
  void anythingElseIsNoPicture(String text) {
    assertThat(PictureName.parse(text)).isEmpty();
  }

  @Test
  void everyStyleLooksDifferent() {
    assertThat(
            IntStream.range(0, PictureName.STYLES)
                .mapToObj(style -> new PictureName(List.of("mug"), Palette.INK, style))
                .map(name -> name.backdrop() + " " + name.texture()))
        .doesNotHaveDuplicates();
  }

  @Test
  void thereIsNoStyleBeyondTheLast() {
    assertThatThrownBy(() -> new PictureName(List.of("mug"), Palette.INK, PictureName.STYLES))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
