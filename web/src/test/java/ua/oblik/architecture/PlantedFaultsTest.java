package ua.oblik.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ua.oblik.billing.planted.CountsInDoubles;
import ua.oblik.domain.planted.KnowsTheDatabase;
import ua.oblik.domain.shadow.planted.AsksTheEngine;
import ua.oblik.measure.planted.LooksUpwards;
import ua.oblik.planted.east.East;
import ua.oblik.planted.west.AnswersHidden;
import ua.oblik.planted.west.AsksTheMachine;
import ua.oblik.planted.west.CalledInside;
import ua.oblik.planted.west.CallsInside;
import ua.oblik.planted.west.ListsHidden;
import ua.oblik.planted.west.Settable;
import ua.oblik.planted.west.West;
import ua.oblik.planted.west.WestManager;
import ua.oblik.web.planted.AnswersARecord;
import ua.oblik.web.planted.QueriesByItself;
import ua.oblik.web.planted.WeighsInDoubles;

/**
 * Every rule fails on a fault that was planted for it; a rule that cannot fail protects nothing.
 */
class PlantedFaultsTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource("faults")
  void isFound(ArchRule rule, Class<?>... planted) {
    assertThat(rule.evaluate(new ClassFileImporter().importClasses(planted)).hasViolation())
        .isTrue();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(HouseRules.CODE_FOLLOWS_THE_DRAWING, LooksUpwards.class),
        fault(HouseRules.RULES_KNOW_ONLY_JAVA, KnowsTheDatabase.class),
        fault(HouseRules.THE_SHADOW_SHARES_ONLY_VALUES, AsksTheEngine.class),
        fault(HouseRules.SCREENS_AND_JOBS_KNOW_NO_DATABASE, QueriesByItself.class),
        fault(HouseRules.ONLY_THE_CLOCK_ASKS_THE_MACHINE, AsksTheMachine.class),
        fault(HouseRules.NO_FLOATING_POINT_IN_MONEY_OR_ENERGY, CountsInDoubles.class),
        fault(HouseRules.NO_FLOATING_POINT_IN_MONEY_OR_ENERGY, WeighsInDoubles.class),
        fault(BeanRules.BEANS_SPEAK_OF_WHAT_ALL_MAY_SEE, AnswersHidden.class),
        fault(BeanRules.BEANS_SPEAK_OF_WHAT_ALL_MAY_SEE, ListsHidden.class),
        fault(BeanRules.BEANS_ARE_CALLED_BY_PUBLIC_METHODS, CalledInside.class, CallsInside.class),
        fault(HouseRules.ENTITIES_HAVE_NO_SETTERS, Settable.class),
        fault(HouseRules.NO_FEATURE_USES_THE_ENTITY_OF_ANOTHER, East.class, Settable.class),
        fault(HouseRules.NAMES_ARE_OF_THE_BUSINESS, WestManager.class),
        fault(HouseRules.WHAT_MAY_BE_REPEATED_ANSWERS_A_RESPONSE, AnswersARecord.class),
        fault(HouseRules.noCyclesAmong("ua.oblik.planted.(*).."), East.class, West.class));
  }

  @ParameterizedTest
  @MethodSource("rulesOverNothing")
  void aRuleThatLooksAtNothingFails(ArchRule rule, Class<?>... looked) {
    JavaClasses classes = new ClassFileImporter().importClasses(looked);
    assertThatThrownBy(() -> rule.check(classes)).isInstanceOf(AssertionError.class);
  }

  static Stream<Arguments> rulesOverNothing() {
    return Stream.of(
        fault(HouseRules.noCyclesAmong("ua.oblik.config.(*).."), East.class, West.class),
        fault(HouseRules.SCREENS_AND_JOBS_KNOW_NO_DATABASE, East.class),
        fault(HouseRules.CODE_FOLLOWS_THE_DRAWING),
        fault(HouseRules.WHAT_MAY_BE_REPEATED_ANSWERS_A_RESPONSE, East.class));
  }

  @Test
  void anArrowThatNobodyUsesIsFound(@TempDir Path root) throws IOException {
    Path drawing =
        Files.writeString(
            root.resolve("drawing.puml"),
            """
            [East] <<ua.oblik.planted.east..>>
            [West] <<ua.oblik.planted.west..>>
            [Far] <<ua.oblik.planted.far>>
            [East] --> [West]
            [West] --> [Far]
            """);
    JavaClasses classes = new ClassFileImporter().importClasses(East.class, West.class);
    assertThat(Drawing.of(drawing).unused(classes))
        .containsExactly(new Drawing.Arrow("West", "Far"));
    assertThat(Drawing.of(drawing).empty(classes)).containsExactly("Far");
  }

  @Test
  void aPackageWithoutAWordIsFound(@TempDir Path root) throws IOException {
    Path silent = Files.createDirectories(root.resolve("ua/oblik/silent"));
    Files.writeString(silent.resolve("Silent.java"), "package ua.oblik.silent; class Silent {}");
    assertThat(Sources.packagesWithoutInfo(root)).containsExactly(silent);
  }

  @Test
  void testsWithoutAWordAreFound(@TempDir Path module) throws IOException {
    for (String folder : new String[] {"told", "silent", "planted"}) {
      Path tests = Files.createDirectories(module.resolve("src/test/java/ua/oblik/" + folder));
      Files.writeString(tests.resolve("SomeTest.java"), "class SomeTest {}");
    }
    Path main = Files.createDirectories(module.resolve("src/main/java/ua/oblik/told"));
    Files.writeString(main.resolve("package-info.java"), "package ua.oblik.told;");

    assertThat(Sources.testsWithoutInfo(module)).containsExactly(Path.of("ua/oblik/silent"));
  }

  @Test
  void aClassThatGrewTooLongIsFound(@TempDir Path root) throws IOException {
    Path tall = Files.writeString(root.resolve("Tall.java"), "\n".repeat(301));
    Files.writeString(root.resolve("Low.java"), "\n".repeat(300));
    assertThat(Sources.longerThan(300, root)).containsExactly(tall);
  }

  private static Arguments fault(ArchRule rule, Class<?>... planted) {
    return Arguments.of(rule, planted);
  }
}
