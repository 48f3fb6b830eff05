package io.ecom.product.control.shopify;

import io.ecom.product.entity.Category;
import io.ecom.product.entity.ProductDetails;
import java.util.List;

/**
 * A product as the file has it.
 *
 * @param line where it begins
 * @param categories those it stands in, in case they are new
 */
record Candidate(long line, String handle, ProductDetails details, List<Category> categories) {}
