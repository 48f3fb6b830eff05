package io.ecom.product.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.text;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import io.ecom.product.entity.ProductSummary;
import io.ecom.product.entity.SearchWords;
import io.ecom.product.entity.Status;
import io.ecom.shared.web.Cursor;
import io.ecom.shared.web.Page;
import io.ecom.shared.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Pages of the catalogue: filtered, searched and sorted. */
@ApplicationScoped
public class ListProducts {

  private static final Bson SUMMARY = Projections.include(ProductDocuments.SUMMARY_FIELDS);

  @Inject MongoDatabase database;
  @Inject WordCompletions completions;

  public Page<ProductSummary> page(ProductQuery query) {
    ProductSort sort = query.sort();
    List<Document> found = sort == ProductSort.RELEVANCE ? mostRelevant(query) : inOrder(query);
    return Page.cut(
            found,
            query.limit(),
            last -> Cursor.encode(sort.code(), sort.keyOf(last), last.getString("_id")))
        .map(ProductDocuments::summary);
  }

  private List<Document> inOrder(ProductQuery query) {
    Bson filter = filter(query);
    return products()
        .find(query.after().isEmpty() ? filter : and(filter, after(query)))
        .sort(query.sort().order())
        .limit(query.limit() + 1)
        .projection(SUMMARY)
        .into(new ArrayList<>());
  }

  private List<Document> mostRelevant(ProductQuery query) {
    List<Bson> stages = new ArrayList<>();
    stages.add(Aggregates.match(filter(query)));
    stages.add(
        Aggregates.project(
            Projections.fields(SUMMARY, Projections.metaTextScore(ProductSort.SCORE))));
    if (!query.after().isEmpty()) {
      stages.add(Aggregates.match(after(query)));
    }
    stages.add(Aggregates.sort(query.sort().order()));
    stages.add(Aggregates.limit(query.limit() + 1));
    return products().aggregate(stages).into(new ArrayList<>());
  }

  private static Bson after(ProductQuery query) {
    List<String> after = query.after();
    if (!after.get(0).equals(query.sort().code())) {
      throw ProblemException.invalid("cursor", "is not a cursor of this list");
    }
    return query.sort().after(after.get(1), after.get(2));
  }

  private Bson filter(ProductQuery query) {
    List<Bson> filters = new ArrayList<>();
    filters.add(status(query.statuses()));
    if (query.category() != null) {
      filters.add(eq(ProductDocuments.CATEGORIES, query.category()));
    }
    if (query.minPrice() != null) {
      filters.add(gte(ProductDocuments.PRICE_FROM, query.minPrice()));
    }
    if (query.maxPrice() != null) {
      filters.add(lte(ProductDocuments.PRICE_FROM, query.maxPrice()));
    }
    if (!query.words().isEmpty()) {
      filters.add(text(textSearch(query.words())));
    }
    return and(filters);
  }

  /** One status is an equality; with several, MongoDB merges one sorted index scan for each. */
  private static Bson status(List<Status> statuses) {
    return statuses.size() == 1
        ? eq(ProductDocuments.STATUS, statuses.get(0).code())
        : in(ProductDocuments.STATUS, statuses.stream().map(Status::code).toList());
  }

  /**
   * MongoDB takes several words as "any of them", and quoted ones as "all of them", literally and
   * also within longer words. So each word is given plainly and with its completions, for the index
   * to find and rank them in all their forms; and of several words, the stems in quotes.
   */
  private String textSearch(List<String> words) {
    List<String> terms = new ArrayList<>();
    for (String word : words) {
      terms.add(word);
      terms.addAll(completions.of(word));
      if (words.size() > 1) {
        terms.add('"' + SearchWords.stem(word) + '"');
      }
    }
    return String.join(" ", terms);
  }

  private MongoCollection<Document> products() {
    return database.getCollection(ProductStore.COLLECTION);
  }
}
