package io.ecom.product.media.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.product.media.entity.Palette;
import io.ecom.product.media.entity.PictureName;
import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class DrawPictureTest {
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");
  private static final Pattern REFERENCE = Pattern.compile("(?:url\\(#|href=\"#)([^\")]*)");

  private final DrawPicture drawPicture = new DrawPicture();

  static List<String> kinds() throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(DrawPicture.class.getResource("/media/kinds"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.svg$", ""))
          .sorted()
          .toList();
    }
  }

  private String drawn(List<String> kinds, Palette palette, int style) {
    return drawPicture.named(new PictureName(kinds, palette, style)).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindIsDrawnAloneAndInCompany(String kind) throws Exception {
    int style = Math.floorMod(kind.hashCode(), PictureName.STYLES);

    assertWellDrawn(drawn(List.of(kind), Palette.CORAL, style));
    assertWellDrawn(drawn(List.of(kind, kind), Palette.SNOW, style));
    assertWellDrawn(drawn(List.of(kind, "mug", kind), Palette.INK, style));
    assertThat(PictureName.parse(kind + "_coral_1")).as("its name").isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void everyPaletteAndStyleIsDrawn(Palette palette) throws Exception {
    for (int style = 0; style < PictureName.STYLES; style++) {
      assertWellDrawn(drawn(List.of("mug"), palette, style));
    }
  }

  private static void assertWellDrawn(String svg)
      throws ParserConfigurationException, IOException, SAXException {
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var root = parser.parse(new InputSource(new StringReader(svg))).getDocumentElement();

    List<String> ids = found(ID, svg);
    assertThat(root.getTagName()).isEqualTo("svg");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).as("what is referred to").containsAll(found(REFERENCE, svg));
    assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
        .as("tokens and foreign content")
        .doesNotContain("$", "%s", "<script", "://");
  }

  private static List<String> found(Pattern pattern, String svg) {
    return pattern.matcher(svg).results().map(result -> result.group(1)).toList();
  }

  @Test
  void colourAndStyleMakeADifference() {
    List<String> pictures = new ArrayList<>();
    for (Palette palette : Palette.values()) {
      IntStream.range(0, PictureName.STYLES)
          .forEach(style -> pictures.add(drawn(List.of("mug"), palette, style)));
    }

    assertThat(pictures).doesNotHaveDuplicates();
  }

  @Test
  void whatWasNeverDrawnIsNoPicture() {
    assertThat(drawPicture.named(new PictureName(List.of("unicorn"), Palette.INK, 0))).isEmpty();
    assertThat(drawPicture.named(new PictureName(List.of("mug", "unicorn"), Palette.INK, 0)))
        .isEmpty();
  }
}
