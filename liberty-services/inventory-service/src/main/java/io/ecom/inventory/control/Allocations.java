package io.ecom.inventory.control;

import io.ecom.inventory.entity.Allocation;
import java.util.List;
import org.bson.Document;

/** Allocations inside documents. */
final class Allocations {
  static final String FIELD = "from";

  private Allocations() {}

  static List<Document> write(List<Allocation> allocations) {
    return allocations.stream()
        .map(a -> new Document("location", a.location()).append("quantity", a.quantity()))
        .toList();
  }

  static List<Allocation> read(Document row) {
    return row.getList(FIELD, Document.class, List.of()).stream()
        .map(a -> new Allocation(a.getString("location"), a.getLong("quantity")))
        .toList();
  }
}
