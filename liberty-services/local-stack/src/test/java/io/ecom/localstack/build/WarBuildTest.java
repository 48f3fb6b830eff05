package io.ecom.localstack.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.localstack.stack.Layout;
import io.ecom.localstack.stack.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarBuildTest {
  @TempDir Path checkout;
  private Path war;
  private WarBuild build;

  @BeforeEach
  void aBuiltWar() throws Exception {
    war = checkout.resolve("liberty-services/auth-service/target/auth-service.war");
    Files.createDirectories(war.getParent());
    Files.writeString(war, "first");
    build = new WarBuild(new Layout(checkout, checkout.resolve(".ecom")));
  }

  @Test
  void whatIsDeployedIsNotDeployedAgain() throws Exception {
    assertThat(build.deploy()).containsExactly(Program.AUTH);
    assertThat(build.deploy()).isEmpty();
    Files.setLastModifiedTime(war, FileTime.from(Instant.parse("2026-01-01T00:00:00.123456789Z")));
    assertThat(build.deploy()).isEmpty();
  }

  @Test
  void aNewWarReplacesTheOld() throws Exception {
    build.deploy();
    Files.writeString(war, "other");
    assertThat(build.deploy()).containsExactly(Program.AUTH);
    assertThat(checkout.resolve(".ecom/apps/auth-service.war")).hasContent("other");
  }
}
