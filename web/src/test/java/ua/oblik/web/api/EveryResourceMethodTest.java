package ua.oblik.web.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Gate} refuses to start is found while building. */
class EveryResourceMethodTest {
  private final List<JavaMethod> methods =
      new ClassFileImporter()
          .importPackages("ua.oblik.web").that(resideInAPackage("ua.oblik.web.api..")).stream()
              .flatMap(type -> type.getMethods().stream())
              .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
              .toList();

  @Test
  void saysWhoMayCallIt() {
    assertThat(methods)
        .isNotEmpty()
        .allMatch(
            method ->
                method.isAnnotatedWith(Requires.class)
                    || method.isAnnotatedWith(Open.class)
                    || saysWhoMayCallIt(method.getOwner()));
  }

  /** What resources have in common says it where they end. */
  private static boolean saysWhoMayCallIt(JavaClass resource) {
    return resource.isAnnotatedWith(Requires.class)
        || resource.isAnnotatedWith(Open.class)
        || (resource.getModifiers().contains(JavaModifier.ABSTRACT)
            && !resource.getAllSubclasses().isEmpty()
            && resource.getAllSubclasses().stream()
                .allMatch(EveryResourceMethodTest::saysWhoMayCallIt));
  }

  @Test
  void saysWhatRepeatingItDoesIfItWrites() {
    assertThat(methods)
        .filteredOn(method -> !method.isAnnotatedWith(GET.class))
        .isNotEmpty()
        .allMatch(
            method ->
                method.isAnnotatedWith(RepeatSafe.class)
                    || method.isAnnotatedWith(KeyOptional.class));
  }
}
