package io.ecom.product.media.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The named colour sets a picture can be drawn in; names double as the colours a variant has. */
public enum Palette {
  TERRACOTTA("#c8663f", "#96452a", "#e79a78", "#2f6f73"),
  SAGE("#8fa884", "#667d5d", "#bccdb3", "#d98a5b"),
  INK("#33456b", "#212e4b", "#6379a6", "#e8a33d"),
  MUSTARD("#dfa32e", "#a97512", "#f3cd7c", "#46618c"),
  BLUSH("#e3a6a1", "#bd746f", "#f4cfca", "#7a8f6a"),
  SLATE("#6d7b8a", "#4a5663", "#a3afbb", "#e0895a"),
  OAT("#dccbb0", "#b09a78", "#f0e6d5", "#5f7f6e"),
  FOREST("#3f6b50", "#274836", "#7aa389", "#e2b04a"),
  PLUM("#7d4a6e", "#56304b", "#b183a3", "#e9b949"),
  SKY("#6aa9d0", "#3f7ba3", "#a9d2ea", "#ef8f6b"),
  CHARCOAL("#43464d", "#2a2c31", "#7c8089", "#d9774a"),
  CORAL("#ee7b62", "#bd5039", "#f9b3a3", "#2f7f86"),
  TEAL("#2f8f8b", "#1d6562", "#78c1bb", "#f0b04c"),
  LAVENDER("#a495cf", "#7566a6", "#cfc5ea", "#e6a15c"),
  CHERRY("#b8323f", "#84202b", "#dd7a80", "#3f6b63"),
  SNOW("#f3f1ec", "#c4c0b6", "#ffffff", "#5b87b0");

  private final String main;
  private final String dark;
  private final String light;
  private final String accent;

  Palette(String main, String dark, String light, String accent) {
    this.main = main;
    this.dark = dark;
    this.light = light;
    this.accent = accent;
  }

  public static Optional<Palette> named(String slug) {
    return Stream.of(values()).filter(palette -> palette.slug().equals(slug)).findFirst();
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The colour behind a one-letter token of a drawing: {@code m}ain, {@code d}ark, {@code l}ight
   * and {@code a}ccent are the palette's own; the others are materials that look alike in every
   * palette.
   */
  public String colour(char token) {
    return switch (token) {
      case 'm' -> main;
      case 'd' -> dark;
      case 'l' -> light;
      case 'a' -> accent;
      case 'w' -> "#cf9f6e";
      case 'W' -> "#9d7048";
      case 's' -> "#ccd2d9";
      case 'S' -> "#8b95a1";
      case 'k' -> "#2d313a";
      case 'c' -> "#faf4e8";
      case 'g' -> "#5f9e63";
      case 'G' -> "#3c7346";
      default -> throw new IllegalArgumentException("No colour is called " + token);
    };
  }

  /** The palette's soft wall colour. */
  public String wall() {
    return mix(this == SNOW || this == OAT ? accent : light, 0.70);
  }

  /** The shape behind the object, a little stronger than the wall. */
  public String backdrop() {
    return mix(accent, 0.62);
  }

  /** The floor the object stands on. */
  public String floor() {
    return mix(this == SNOW ? accent : light, 0.42);
  }

  private static String mix(String hex, double white) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return "#%02x%02x%02x"
        .formatted(
            towardsWhite(rgb >> 16 & 0xff, white),
            towardsWhite(rgb >> 8 & 0xff, white),
            towardsWhite(rgb & 0xff, white));
  }

  private static int towardsWhite(int channel, double white) {
    return (int) Math.round(channel + (255 - channel) * white);
  }
}
