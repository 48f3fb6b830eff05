package io.ecom.product.media.entity;

/** The shape behind the object; {@code %s} is its colour. */
public enum Backdrop {
  DISC("<circle cx=\"200\" cy=\"190\" r=\"150\" fill=\"%s\"/>"),
  ARCH("<path fill=\"%s\" d=\"M74 340V178a126 126 0 0 1 252 0v162z\"/>"),
  SUN("<circle cx=\"284\" cy=\"118\" r=\"84\" fill=\"%s\"/>"),
  HILLS("<path fill=\"%s\" d=\"M0 250c70-90 130-70 190-20s130 20 210-70v180H0z\"/>");

  private final String shape;

  Backdrop(String shape) {
    this.shape = shape;
  }

  public String shape(String colour) {
    return shape.formatted(colour);
  }
}
