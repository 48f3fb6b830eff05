package io.ecom.localstack.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.contracts.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DockerComposeTest {
  private static final Path COMPOSE = Path.of("../../docker-compose.yml");

  @Test
  void createsEveryTopicOfTheContracts() throws Exception {
    var loop = Pattern.compile("for topic in ([^;]+);").matcher(Files.readString(COMPOSE));
    assertThat(loop.find()).isTrue();
    assertThat(List.of(loop.group(1).split(" "))).containsExactlyInAnyOrderElementsOf(Topics.ALL);
  }
}
