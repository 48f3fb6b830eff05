package io.ecom.gateway.entity;

/** Kinds of answers that are kept, each with a time to live of its own. */
public enum CacheKind {
  PRODUCT_LIST,
  PRODUCT,
  STOCK
}
