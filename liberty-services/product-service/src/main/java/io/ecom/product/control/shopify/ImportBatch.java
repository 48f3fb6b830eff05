package io.ecom.product.control.shopify;

import io.ecom.product.control.ProductChange;
import io.ecom.product.control.ProductStore;
import io.ecom.product.control.SaveProducts;
import io.ecom.product.entity.Product;
import io.ecom.product.entity.Slug;
import io.ecom.product.entity.Variant;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores some products of a file in one transaction, against what the catalogue already has. */
@ApplicationScoped
public class ImportBatch {

  private static final int ATTEMPTS = 4;

  @Inject ProductStore store;
  @Inject SaveProducts products;

  void save(List<Candidate> candidates, ImportReport report) {
    for (int attempt = 1; ; attempt++) {
      Plan plan = plan(candidates);
      try {
        products.save(plan.changes);
        plan.tell(report);
        return;
      } catch (ProblemException e) {
        // Somebody else changed one of these products meanwhile: look again at what there is.
        if (e.status() != 409 || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Plan plan(List<Candidate> candidates) {
    Map<Slug, Product> known =
        store.bySlugs(candidates.stream().map(candidate -> candidate.details().slug()).toList());
    Map<String, Slug> owners =
        store.ownersOf(
            candidates.stream()
                .flatMap(candidate -> candidate.details().variants().stream())
                .map(Variant::sku)
                .toList());
    Plan plan = new Plan(new HashMap<>(owners));
    candidates.forEach(candidate -> plan.add(candidate, known.get(candidate.details().slug())));
    return plan;
  }

  /** What a batch would do. */
  private static final class Plan {
    final List<ProductChange> changes = new ArrayList<>();
    private final Map<String, Slug> owners;
    private final List<ImportReport.Rejection> rejections = new ArrayList<>();
    private final Instant now = Instant.now();
    private int created;
    private int unchanged;

    Plan(Map<String, Slug> owners) {
      this.owners = owners;
    }

    void add(Candidate candidate, @Nullable Product known) {
      Slug slug = candidate.details().slug();
      Optional<String> taken =
          candidate.details().variants().stream()
              .map(Variant::sku)
              .filter(sku -> !owners.getOrDefault(sku, slug).equals(slug))
              .findFirst();
      if (taken.isPresent()) {
        String reason = "SKU " + taken.get() + " belongs to " + owners.get(taken.get());
        rejections.add(new ImportReport.Rejection(candidate.line(), candidate.handle(), reason));
        return;
      }
      candidate.details().variants().forEach(variant -> owners.put(variant.sku(), slug));
      if (known == null) {
        created++;
        changes.add(new ProductChange(null, Product.create(candidate.details(), now)));
        return;
      }
      Product revised = known.revised(candidate.details(), now);
      if (revised.equals(known)) {
        unchanged++;
      } else {
        changes.add(new ProductChange(known, revised));
      }
    }

    void tell(ImportReport report) {
      report.count(created, changes.size() - created, unchanged);
      rejections.forEach(
          rejection -> report.reject(rejection.line(), rejection.handle(), rejection.reason()));
    }
  }
}
