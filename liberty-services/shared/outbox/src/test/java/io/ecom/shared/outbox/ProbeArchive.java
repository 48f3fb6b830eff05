package io.ecom.shared.outbox;

import io.ecom.shared.deadletters.DeadLetterProbe;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A WAR as small as one with an outbox can be, from the jars that Maven gave this test. */
final class ProbeArchive {
  private static final List<String> LIBRARIES =
      List.of(
          "contracts-",
          "web-",
          "messaging-",
          "mongo-",
          "outbox-",
          "mongodb-driver-",
          "bson-",
          "kafka-clients-",
          "slf4j-api-",
          "assertj-core-",
          "byte-buddy-",
          "awaitility-",
          "hamcrest-");

  private ProbeArchive() {}

  static WebArchive build() {
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, "outbox-it.war")
            .addClasses(OutboxIT.class, Effects.class, ProbeTopics.class, DeadLetterProbe.class)
            .addAsResource("outbox-it.properties", "META-INF/microprofile-config.properties")
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(File::new)
        .filter(file -> file.getName().endsWith(".jar"))
        .filter(file -> LIBRARIES.stream().anyMatch(file.getName()::startsWith))
        .forEach(war::addAsLibrary);
    return war;
  }
}
