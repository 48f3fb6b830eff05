package io.ecom.product.control;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.regex;
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

  @Inject MongoDatabase database;

  /** How products are matched with the words of a search. */
  private enum Matching {
    /** Not at all. */
    NONE,
    /** By the text index: whole words, ranked. */
    TEXT,
    /** By how words begin: for words that are still being typed. */
    PREFIX
  }

  public Page<ProductSummary> page(ProductQuery query) {
    Matching matching = matching(query);
    List<Document> found = find(query, matching);
    if (found.isEmpty() && matching == Matching.TEXT && query.after().isEmpty()) {
      matching = Matching.PREFIX;
      found = find(query, matching);
    }
    String matched = matching.name();
    ProductSort sort = sort(query, matching);
    return Page.cut(
            found,
            query.limit(),
            last -> Cursor.encode(matched, sort.code(), sort.keyOf(last), last.getString("_id")))
        .map(ProductDocuments::summary);
  }

  private static Matching matching(ProductQuery query) {
    if (query.words().isEmpty()) {
      return Matching.NONE;
    }
    return query.after().isEmpty() || query.after().get(0).equals(Matching.TEXT.name())
        ? Matching.TEXT
        : Matching.PREFIX;
  }

  /** Only the text index knows relevance. */
  private static ProductSort sort(ProductQuery query, Matching matching) {
    return query.sort() == ProductSort.RELEVANCE && matching != Matching.TEXT
        ? ProductSort.NEWEST
        : query.sort();
  }

  private List<Document> find(ProductQuery query, Matching matching) {
    ProductSort sort = sort(query, matching);
    Bson filter = filter(query, matching);
    Bson fields = Projections.include(ProductDocuments.SUMMARY_FIELDS);
    int oneMore = query.limit() + 1;
    if (sort == ProductSort.RELEVANCE) {
      List<Bson> stages = new ArrayList<>();
      stages.add(Aggregates.match(filter));
      stages.add(
          Aggregates.project(
              Projections.fields(fields, Projections.metaTextScore(ProductSort.SCORE))));
      if (!query.after().isEmpty()) {
        stages.add(Aggregates.match(after(query, matching, sort)));
      }
      stages.add(Aggregates.sort(sort.order()));
      stages.add(Aggregates.limit(oneMore));
      return products().aggregate(stages).into(new ArrayList<>());
    }
    Bson rest = query.after().isEmpty() ? filter : and(filter, after(query, matching, sort));
    return products()
        .find(rest)
        .sort(sort.order())
        .limit(oneMore)
        .projection(fields)
        .into(new ArrayList<>());
  }

  private static Bson after(ProductQuery query, Matching matching, ProductSort sort) {
    List<String> after = query.after();
    if (!after.get(0).equals(matching.name()) || !after.get(1).equals(sort.code())) {
      throw ProblemException.invalid("cursor", "is not a cursor of this list");
    }
    return sort.after(after.get(2), after.get(3));
  }

  private static Bson filter(ProductQuery query, Matching matching) {
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
    if (matching == Matching.TEXT) {
      filters.add(text(textSearch(query.words())));
    } else if (matching == Matching.PREFIX) {
      query.words().forEach(word -> filters.add(regex(ProductDocuments.WORDS, "^" + word)));
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
   * MongoDB takes several words as "any of them", and quoted ones as "all of them" but literally.
   * So each word is given plainly, for the index to find it in all its forms, and its stem in
   * quotes.
   */
  private static String textSearch(List<String> words) {
    StringBuilder search = new StringBuilder();
    for (String word : words) {
      search.append(word).append(" \"").append(SearchWords.stem(word)).append("\" ");
    }
    return search.toString().strip();
  }

  private MongoCollection<Document> products() {
    return database.getCollection(ProductStore.COLLECTION);
  }
}
