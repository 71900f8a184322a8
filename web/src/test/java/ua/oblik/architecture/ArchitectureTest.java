package ua.oblik.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house, ejb to web, keeps its rules. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("ua.oblik");

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void holds(String name, ArchRule rule) {
    rule.check(HOUSE);
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of("code follows the drawing", HouseRules.CODE_FOLLOWS_THE_DRAWING),
        Arguments.of("rules know only java", HouseRules.RULES_KNOW_ONLY_JAVA),
        Arguments.of("the shadow stands alone", HouseRules.THE_SHADOW_SHARES_ONLY_VALUES),
        Arguments.of("no database above", HouseRules.SCREENS_AND_JOBS_KNOW_NO_DATABASE),
        Arguments.of("only the clock", HouseRules.ONLY_THE_CLOCK_ASKS_THE_MACHINE),
        Arguments.of("no floating point", HouseRules.NO_FLOATING_POINT_IN_MONEY_OR_ENERGY),
        Arguments.of("no setters", HouseRules.ENTITIES_HAVE_NO_SETTERS),
        Arguments.of("no foreign entity", HouseRules.NO_FEATURE_USES_THE_ENTITY_OF_ANOTHER),
        Arguments.of("names", HouseRules.NAMES_ARE_OF_THE_BUSINESS),
        Arguments.of("repeatable answers", HouseRules.WHAT_MAY_BE_REPEATED_ANSWERS_A_RESPONSE),
        Arguments.of("beans speak publicly", BeanRules.BEANS_SPEAK_OF_WHAT_ALL_MAY_SEE),
        Arguments.of("beans are called publicly", BeanRules.BEANS_ARE_CALLED_BY_PUBLIC_METHODS),
        Arguments.of("no cycles of features", HouseRules.noCyclesAmong("ua.oblik.(*)..")),
        Arguments.of("no cycles of rules", HouseRules.noCyclesAmong("ua.oblik.domain.(*)..")),
        Arguments.of("no cycles of jobs", HouseRules.noCyclesAmong("ua.oblik.batch.(*)..")),
        Arguments.of("no cycles of screens", HouseRules.noCyclesAmong("ua.oblik.web.(*)..")),
        Arguments.of(
            "no cycles of the launcher", HouseRules.noCyclesAmong("ua.oblik.config.(*)..")));
  }

  @Test
  void nothingIsDrawnThatIsNotBuilt() throws IOException {
    Drawing drawing = Drawing.of(HouseRules.DRAWING);
    assertThat(drawing.empty(HOUSE)).as("parts without a class").isEmpty();
    assertThat(drawing.unused(HOUSE)).as("arrows that no class goes along").isEmpty();
  }

  @Test
  void everyModuleWasLookedAt() {
    assertThat(HOUSE.containPackage("ua.oblik.domain.billing")).isTrue();
    assertThat(HOUSE.containPackage("ua.oblik.billing")).isTrue();
    assertThat(HOUSE.containPackage("ua.oblik.batch")).isTrue();
    assertThat(HOUSE.containPackage("ua.oblik.web.ui")).isTrue();
    assertThat(HOUSE.containPackage("ua.oblik.config.launcher")).isTrue();
    assertThat(HOUSE.stream().noneMatch(type -> type.getPackageName().contains("planted")))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyPackageSaysWhatItIsFor(Path module) throws IOException {
    assertThat(Sources.packagesWithoutInfo(module.resolve("src/main/java"))).isEmpty();
  }

  /** Tests of a package are explained by the package they test. */
  @ParameterizedTest
  @MethodSource("modulesWithTests")
  void everyFolderOfTestsSaysWhatItIsFor(Path module) throws IOException {
    assertThat(Sources.testsWithoutInfo(module)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void noClassIsLongerThanThreeHundredLines(Path sources) throws IOException {
    assertThat(Sources.longerThan(300, sources)).isEmpty();
  }

  static Stream<Path> sources() {
    return Stream.concat(
        modules().map(module -> module.resolve("src/main/java")),
        Stream.of(Path.of("..", "ear", "src/test/java")));
  }

  static Stream<Path> modulesWithTests() {
    return Stream.of("ejb", "web", "config", "ear").map(name -> Path.of("..", name));
  }

  static Stream<Path> modules() {
    return Stream.of("ejb", "batch", "web", "config").map(name -> Path.of("..", name));
  }
}
