package io.ecom.product.media.entity;

/** What the object's surface looks like: the content of an SVG pattern, tokens for colours. */
public enum Texture {
  PLAIN(""),
  STRIPES("<path fill=\"$l\" opacity=\".45\" d=\"M0 0h40v9H0zM0 20h40v9H0z\"/>"),
  DOTS(
      "<g fill=\"$l\" opacity=\".6\"><circle cx=\"10\" cy=\"10\" r=\"4.5\"/>"
          + "<circle cx=\"30\" cy=\"30\" r=\"4.5\"/></g>"),
  SPECKLE(
      "<g fill=\"$d\" opacity=\".5\"><circle cx=\"6\" cy=\"9\" r=\"1.6\"/>"
          + "<circle cx=\"23\" cy=\"5\" r=\"1.2\"/><circle cx=\"34\" cy=\"17\" r=\"1.8\"/>"
          + "<circle cx=\"14\" cy=\"24\" r=\"1.3\"/><circle cx=\"27\" cy=\"33\" r=\"1.5\"/>"
          + "<circle cx=\"4\" cy=\"36\" r=\"1.1\"/></g>"),
  CHECK(
      "<path fill=\"$l\" opacity=\".32\" d=\"M0 0h14v40H0zM0 0h40v14H0z\"/>"
          + "<path fill=\"$d\" opacity=\".25\" d=\"M26 0h4v40h-4zM0 26h40v4H0z\"/>"),
  WAVES(
      "<path fill=\"none\" stroke=\"$l\" stroke-width=\"4\" opacity=\".5\""
          + " d=\"M0 10c10-10 30 10 40 0M0 30c10-10 30 10 40 0\"/>");

  private final String tile;

  Texture(String tile) {
    this.tile = tile;
  }

  /** A tile of 40 by 40 units. */
  public String tile() {
    return tile;
  }
}
