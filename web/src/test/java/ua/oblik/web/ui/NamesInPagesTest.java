package ua.oblik.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Named;
import java.beans.Introspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A bean is found before a variable of its name, so a page that names a row so shows the bean. */
class NamesInPagesTest {
  private static final Pattern VARIABLE = Pattern.compile("\\b(?:var|param name)=\"(\\w+)\"");

  @Test
  void noVariableHasTheNameOfABean() throws IOException {
    Set<String> beans = beans();
    Set<String> hidden = new TreeSet<>();
    try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
      for (Path page : pages.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
        VARIABLE
            .matcher(Files.readString(page))
            .results()
            .map(found -> found.group(1))
            .filter(beans::contains)
            .forEach(name -> hidden.add(page + ": " + name));
      }
    }
    assertThat(beans).contains("account");
    assertThat(hidden).isEmpty();
  }

  private static Set<String> beans() {
    return new ClassFileImporter()
        .importPackages("ua.oblik.web").stream()
            .filter(type -> type.isAnnotatedWith(Named.class))
            .map(NamesInPagesTest::name)
            .collect(Collectors.toSet());
  }

  private static String name(JavaClass type) {
    String given = type.getAnnotationOfType(Named.class).value();
    return given.isEmpty() ? Introspector.decapitalize(type.getSimpleName()) : given;
  }
}
