package io.ecom.shared.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/** How every WAR is layered: boundary → control → entity. */
public final class ArchitectureRules {
  private static final List<String> SERVICES =
      List.of(
          "auth",
          "user",
          "product",
          "inventory",
          "order",
          "cart",
          "payment",
          "notification",
          "webhook",
          "gateway",
          "realtime");

  private ArchitectureRules() {}

  /**
   * Checks a WAR.
   *
   * @param components the packages below {@code io.ecom} that it consists of
   */
  public static void check(String... components) {
    String[] packages =
        List.of(components).stream().map(c -> "io.ecom." + c).toArray(String[]::new);
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(packages);
    if (classes.isEmpty()) {
      throw new AssertionError("no classes in " + List.of(packages));
    }
    CompositeArchRule.of(entityIsPlainJava())
        .and(entityKnowsNoOtherLayer())
        .and(controlDoesNotKnowTheBoundary())
        .and(boundaryDoesNotTouchMongo())
        .and(noOtherService(List.of(components)))
        .check(classes);
  }

  private static ArchRule entityIsPlainJava() {
    return classes()
        .that()
        .resideInAPackage("..entity..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.crypto..", // part of java.base
            "org.jspecify..",
            "io.ecom.contracts..",
            "..entity..",
            "")
        .allowEmptyShould(true);
  }

  private static ArchRule entityKnowsNoOtherLayer() {
    return noClasses()
        .that()
        .resideInAPackage("..entity..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..control..", "..boundary..")
        .allowEmptyShould(true);
  }

  private static ArchRule controlDoesNotKnowTheBoundary() {
    return noClasses()
        .that()
        .resideInAPackage("..control..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..boundary..")
        .allowEmptyShould(true);
  }

  private static ArchRule boundaryDoesNotTouchMongo() {
    return noClasses()
        .that()
        .resideInAPackage("..boundary..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.mongodb..", "org.bson..")
        .allowEmptyShould(true);
  }

  private static ArchRule noOtherService(List<String> own) {
    String[] others =
        SERVICES.stream()
            .filter(service -> !own.contains(service))
            .map(service -> "io.ecom." + service + "..")
            .toArray(String[]::new);
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .as("no service depends on another");
  }
}
