package io.ecom.notification.entity;

/**
 * Who writes.
 *
 * @param url of the storefront, without a slash at the end
 */
public record Shop(String name, String url) {

  public Shop {
    url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  String link(String path) {
    return url + path;
  }
}
