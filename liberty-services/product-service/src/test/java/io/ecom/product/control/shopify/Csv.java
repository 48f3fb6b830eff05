package io.ecom.product.control.shopify;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file as an import reads it. */
record Csv(List<Candidate> products, List<ImportReport.Rejection> rejections) {
  static final String HEADER = "Handle,Title,Variant SKU,Variant Price";

  /** The simplest header and some lines below it. */
  static Csv simple(String... lines) {
    return read(HEADER + "\n" + String.join("\n", lines) + "\n");
  }

  static Csv read(String file) {
    return read(file, "EUR");
  }

  static Csv read(String file, String currency) {
    return read(file.getBytes(StandardCharsets.UTF_8), currency);
  }

  static Csv read(byte[] file, String currency) {
    Csv read = new Csv(new ArrayList<>(), new ArrayList<>());
    CandidateReader reader = new CandidateReader(currency);
    ProductRows rows = new ProductRows(new ByteArrayInputStream(file));
    while (rows.hasNext()) {
      List<Row> product = rows.next();
      try {
        read.products.add(reader.read(product));
      } catch (RowRejected e) {
        String handle = product.get(0).text(Columns.HANDLE);
        read.rejections.add(new ImportReport.Rejection(e.line(), handle, e.reason()));
      }
    }
    return read;
  }

  /** The only product, all of the file having been taken. */
  Candidate product() {
    if (products.size() != 1 || !rejections.isEmpty()) {
      throw new AssertionError(this);
    }
    return products.get(0);
  }
}
