package io.ecom.product.media.entity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture described by its name, {@code <kinds>_<palette>_<style>}: {@code mug_sage_3} is a sage
 * mug in style 3, {@code mug.teapot_sage_0} shows two things. The name says everything about the
 * drawing, so the picture behind a name never changes and nothing has to be stored.
 */
public record PictureName(List<String> kinds, Palette palette, int style) {

  public static final int STYLES = Backdrop.values().length * Texture.values().length;
  private static final int MOST_KINDS = 3;
  private static final Pattern GRAMMAR =
      Pattern.compile("([a-z]+(?:[.-][a-z]+)*)_([a-z]+)_(\\d{1,2})");

  public PictureName {
    kinds = List.copyOf(kinds);
    if (kinds.isEmpty() || kinds.size() > MOST_KINDS) {
      throw new IllegalArgumentException("A picture shows one to three things");
    }
    if (style < 0 || style >= STYLES) {
      throw new IllegalArgumentException("A style is a number below " + STYLES);
    }
  }

  public static Optional<PictureName> parse(String text) {
    Matcher name = GRAMMAR.matcher(text);
    if (!name.matches()) {
      return Optional.empty();
    }
    List<String> kinds = List.of(name.group(1).split("\\."));
    int style = Integer.parseInt(name.group(3));
    if (kinds.size() > MOST_KINDS || style >= STYLES) {
      return Optional.empty();
    }
    return Palette.named(name.group(2)).map(palette -> new PictureName(kinds, palette, style));
  }

  public Backdrop backdrop() {
    return Backdrop.values()[style % Backdrop.values().length];
  }

  public Texture texture() {
    return Texture.values()[style / Backdrop.values().length];
  }
}
