package io.ecom.product.entity;

/** What was given is no product this shop could sell; the message follows the field's name. */
public class InvalidProduct extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  public InvalidProduct(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
