package io.ecom.cart.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.ecom.cart.entity.Cart;
import java.util.ArrayList;
import org.bson.Document;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Carts on a real MongoDB, in a database of their own. */
class CartsIT {
  private MongoClient client;
  private MongoDatabase database;
  private final Carts carts = new Carts();

  @BeforeEach
  void connect() {
    client =
        MongoClients.create(ConfigProvider.getConfig().getValue("ecom.mongo.uri", String.class));
    database = client.getDatabase("ecom_cart_it_" + ProcessHandle.current().pid());
    carts.database = database;
    carts.ensure(database);
  }

  @AfterEach
  void cleanUp() {
    database.drop();
    client.close();
  }

  @Test
  void whatIsStoredIsFound() {
    Cart cart = Cart.empty("c1").with("A", 2).with("B.1", 1);
    carts.add(cart);

    assertThat(carts.find("c1")).contains(cart);
    assertThat(carts.find("c2")).isEmpty();
  }

  @Test
  void ofTwoChangesOfTheSameVersionOneIsRefused() {
    Cart cart = Cart.empty("c1");
    carts.add(cart);

    assertThat(carts.replace(cart, cart.with("A", 1))).isTrue();
    assertThat(carts.replace(cart, cart.with("B", 1))).isFalse();
    assertThat(carts.find("c1").orElseThrow().skus()).containsExactly("A");
  }

  @Test
  void anOrderedCartNamesItsOrder() {
    Cart cart = Cart.empty("c1").with("A", 1);
    carts.add(cart);
    carts.replace(cart, cart.orderedAs("o1"));

    assertThat(carts.find("c1").orElseThrow().orderId()).isEqualTo("o1");
  }

  @Test
  void cartsExpireAfterThirtyDays() {
    assertThat(database.getCollection("carts").listIndexes().into(new ArrayList<>()))
        .anySatisfy(
            index -> {
              assertThat(index.get("key")).isEqualTo(new Document("touchedAt", 1));
              assertThat(index.get("expireAfterSeconds", Number.class).longValue())
                  .isEqualTo(30L * 24 * 60 * 60);
            });
  }
}
