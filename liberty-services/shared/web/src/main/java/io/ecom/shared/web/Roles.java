package io.ecom.shared.web;

/** Roles that tokens carry; the names are fixed by the API. */
public final class Roles {
  public static final String SHOPPER = "shopper";
  public static final String SUPPORT = "support";
  public static final String CATALOG = "catalog";
  public static final String ADMIN = "admin";

  private Roles() {}
}
