package io.ecom.product.media.control;

import io.ecom.product.media.entity.Palette;
import io.ecom.product.media.entity.PictureName;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Draws the SVG a picture's name describes, from the drawings in {@code media/kinds}. */
@ApplicationScoped
public class DrawPicture {

  private static final Pattern TOKEN = Pattern.compile("\\$([a-zA-Z])");
  private static final Pattern OWN_ID = Pattern.compile("(id=\"|#)([bef])\"");

  private static final List<List<String>> PLACES =
      List.of(
          List.of(""),
          List.of("translate(-24 96) scale(.74)", "translate(132 96) scale(.74)"),
          List.of(
              "translate(-22 92) scale(.62)",
              "translate(174 92) scale(.62)",
              "translate(66 122) scale(.67)"));

  private final ConcurrentMap<String, String> drawings = new ConcurrentHashMap<>();

  /** The picture, or nothing when one of its kinds was never drawn. */
  public Optional<String> named(PictureName name) {
    StringBuilder objects = new StringBuilder();
    List<String> places = PLACES.get(name.kinds().size() - 1);
    for (int i = 0; i < name.kinds().size(); i++) {
      Optional<String> drawing = drawing(name.kinds().get(i));
      if (drawing.isEmpty()) {
        return Optional.empty();
      }
      objects.append(placed(drawing.get(), places.get(i), i));
    }
    return Optional.of(coloured(framed(name, objects), name.palette()));
  }

  private Optional<String> drawing(String kind) {
    return Optional.ofNullable(drawings.computeIfAbsent(kind, DrawPicture::load));
  }

  /** A kind is a word of the name's grammar, so it cannot lead out of the folder. */
  private static @Nullable String load(String kind) {
    try (InputStream drawing =
        DrawPicture.class.getResourceAsStream("/media/kinds/" + kind + ".svg")) {
      return drawing == null ? null : new String(drawing.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Several drawings in one picture must not share the ids they define. */
  private static String placed(String drawing, String transform, int index) {
    String unique = OWN_ID.matcher(drawing).replaceAll("$1$2" + index + "\"");
    String shadow = "<ellipse cx=\"200\" cy=\"334\" rx=\"136\" ry=\"15\" opacity=\".13\"/>";
    return "<g transform=\"" + transform + "\">" + shadow + unique + "</g>";
  }

  private static String framed(PictureName name, CharSequence objects) {
    Palette palette = name.palette();
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="800" height="800">\
        <defs><pattern id="p" width="40" height="40" patternUnits="userSpaceOnUse">%s</pattern>\
        <linearGradient id="w" x2="0" y2="1"><stop stop-color="#fff" stop-opacity=".55"/>\
        <stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient></defs>\
        <path fill="%s" d="M0 0h400v400H0z"/>%s<path fill="url(#w)" d="M0 0h400v400H0z"/>\
        <path fill="%s" d="M0 322h400v78H0z"/>%s</svg>
        """
        .formatted(
            name.texture().tile(),
            palette.wall(),
            name.backdrop().shape(palette.backdrop()),
            palette.floor(),
            objects);
  }

  private static String coloured(String picture, Palette palette) {
    return TOKEN
        .matcher(picture)
        .replaceAll(token -> Matcher.quoteReplacement(palette.colour(token.group(1).charAt(0))));
  }
}
