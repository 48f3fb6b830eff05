package io.ecom.product.control.shopify;

import io.ecom.product.control.CategoryStore;
import io.ecom.product.entity.Category;
import io.ecom.product.entity.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Imports a catalogue as it streams in, a batch of products per transaction. Products are known by
 * their handle; importing the same file again changes nothing.
 */
@ApplicationScoped
public class ImportCatalogue {

  @Inject ImportBatch batches;
  @Inject CategoryStore categories;

  @Inject
  @ConfigProperty(name = "ecom.product.currency")
  String currency;

  @Inject
  @ConfigProperty(name = "ecom.product.import.batch-size")
  int batchSize;

  public ImportReport fromCsv(InputStream csv) {
    ImportReport report = new ImportReport();
    CandidateReader reader = new CandidateReader(currency);
    Set<Slug> seenCategories = new HashSet<>();
    Set<Slug> seen = new HashSet<>();
    List<Candidate> batch = new ArrayList<>();
    ProductRows products = new ProductRows(csv);
    while (products.hasNext()) {
      List<Row> rows = products.next();
      try {
        Candidate candidate = reader.read(rows);
        if (!seen.add(candidate.details().slug())) {
          throw new RowRejected(
              candidate.line(), "the rows of a product must follow each other: it was read above");
        }
        batch.add(candidate);
        addCategories(candidate, seenCategories);
      } catch (RowRejected e) {
        report.reject(e.line(), rows.get(0).text(Columns.HANDLE), e.reason());
      }
      if (batch.size() == batchSize || !products.hasNext()) {
        batches.save(batch, report);
        batch.clear();
      }
    }
    return report;
  }

  private void addCategories(Candidate candidate, Set<Slug> seenCategories) {
    for (Category category : candidate.categories()) {
      if (seenCategories.add(category.slug())) {
        categories.add(category);
      }
    }
  }
}
