package io.ecom.product.control.shopify;

/** The columns of Shopify's format that we understand; others are passed over. */
final class Columns {
  static final String HANDLE = "Handle";
  static final String TITLE = "Title";
  static final String BODY = "Body (HTML)";
  static final String VENDOR = "Vendor";
  static final String TYPE = "Type";
  static final String PRODUCT_CATEGORY = "Product Category";
  static final String TAGS = "Tags";
  static final String PUBLISHED = "Published";
  static final String STATUS = "Status";
  static final String SKU = "Variant SKU";
  static final String PRICE = "Variant Price";
  static final String COMPARE_AT_PRICE = "Variant Compare At Price";
  static final String QUANTITY = "Variant Inventory Qty";
  static final String VARIANT_IMAGE = "Variant Image";
  static final String IMAGE = "Image Src";
  static final String IMAGE_ALT = "Image Alt Text";

  private Columns() {}

  static String optionName(int number) {
    return "Option" + number + " Name";
  }

  static String optionValue(int number) {
    return "Option" + number + " Value";
  }
}
