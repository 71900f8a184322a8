package ua.oblik.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.SequenceGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * JPA takes ids in blocks and reckons them back from the value of the sequence: if the migrations
 * made the sequence with another step, two rows get one id, or most ids are lost.
 */
class SequencesGoByTheirBlocksTest {
  private static final Pattern SEQUENCE =
      Pattern.compile("create sequence (\\w+)(?: increment by (\\d+))?");

  @Test
  void everyGeneratorTakesAsManyAsItsSequenceGives() throws IOException {
    Map<String, Integer> blocks = new TreeMap<>();
    new ClassFileImporter()
        .importPath(Path.of("..", "ejb", "target", "classes")).stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.isAnnotatedWith(SequenceGenerator.class))
            .map(SequencesGoByTheirBlocksTest::generator)
            .forEach(each -> blocks.put(each.sequenceName(), each.allocationSize()));
    Map<String, Integer> steps = steps();
    steps.keySet().retainAll(blocks.keySet());

    assertThat(blocks).hasSizeGreaterThan(10);
    assertThat(steps).isEqualTo(blocks);
  }

  private static SequenceGenerator generator(JavaField field) {
    return field.getAnnotationOfType(SequenceGenerator.class);
  }

  private static Map<String, Integer> steps() throws IOException {
    Map<String, Integer> steps = new TreeMap<>();
    for (Path script : scripts()) {
      Matcher made = SEQUENCE.matcher(Files.readString(script));
      while (made.find()) {
        steps.put(made.group(1), made.group(2) == null ? 1 : Integer.parseInt(made.group(2)));
      }
    }
    return steps;
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../config/src/main/resources/db"))) {
      return files.filter(file -> file.toString().endsWith(".sql")).toList();
    }
  }
}
