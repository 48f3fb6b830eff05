package io.ecom.product.control;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The catalogue's words that begin with what somebody is typing; the text index knows none. */
@ApplicationScoped
public class WordCompletions {

  private static final int SHORTEST_PREFIX = 2;
  private static final int MOST = 6;
  private static final String BEHIND_ALL = "\uffff";

  @Inject MongoDatabase database;

  /** At most six longer words, in the order of the alphabet. */
  List<String> of(String prefix) {
    List<String> words = new ArrayList<>();
    if (prefix.length() < SHORTEST_PREFIX) {
      return words;
    }
    Optional<String> next = next(prefix, prefix + BEHIND_ALL);
    while (next.isPresent() && words.size() < MOST) {
      words.add(next.get());
      next = next(next.get(), prefix + BEHIND_ALL);
    }
    return words;
  }

  /** One seek in the index, however many products have the word. */
  private Optional<String> next(String after, String before) {
    Document range = new Document("$gt", after).append("$lt", before);
    Document product =
        database
            .getCollection(ProductStore.COLLECTION)
            .find(new Document(ProductDocuments.WORDS, new Document("$elemMatch", range)))
            .hintString(ProductIndexes.WORDS)
            .projection(include(ProductDocuments.WORDS))
            .first();
    return product == null
        ? Optional.empty()
        : product.getList(ProductDocuments.WORDS, String.class).stream()
            .filter(word -> word.compareTo(after) > 0 && word.compareTo(before) < 0)
            .sorted()
            .findFirst();
  }
}
