package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.oblik.domain.billing.GoldenCase.Said;

/**
 * The truth of the engine: bills that a clerk can read and check, from published examples or by
 * hand, never from the engine itself.
 */
class GoldenBillsTest {

  private static final int AT_LEAST = 170;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isBilledAsWritten(GoldenCase golden) {
    GoldenAccount account = new GoldenAccount();
    SoftAssertions softly = new SoftAssertions();
    List<Said> said = golden.sentences();
    for (int i = 0; i < said.size(); i++) {
      if (said.get(i).sentence().isRequest()) {
        List<Said> expected = expectations(said, i + 1);
        ask(account, said.get(i), new GoldenExpectation(softly, said.get(i), expected));
        i += expected.size();
      } else {
        account.hear(said.get(i));
      }
    }
    softly.assertAll();
  }

  @Test
  void thereAreEnoughOfThemAndEachHasItsOwnName() throws IOException {
    List<GoldenCase> all = cases().toList();
    assertThat(all).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    assertThat(all).extracting(GoldenCase::name).doesNotHaveDuplicates();
  }

  @Test
  void noTwoDifferOnlyInNumbers() throws IOException {
    Map<String, List<String>> byShape =
        cases()
            .collect(
                Collectors.groupingBy(
                    GoldenCase::shape, Collectors.mapping(GoldenCase::name, Collectors.toList())));
    assertThat(byShape.values()).filteredOn(names -> names.size() > 1).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsRefusedWithItsLine() {
    List<String> lines = List.of("case: a", "origin: b", "class URBAN", "reed 2020-01-01 5");
    assertThatThrownBy(() -> GoldenCase.parse("x.golden", lines))
        .hasMessage("x.golden:4: not understood: reed 2020-01-01 5");
    assertThatThrownBy(() -> GoldenCase.parse("x.golden", List.of("case: a", "class URBAN")))
        .hasMessageStartingWith("x.golden:2:");
    assertThatThrownBy(
            () -> GoldenCase.parse("x.golden", List.of("case: a", "origin: b", "run 2020-01")))
        .hasMessage("x.golden:3: nothing is expected");
    assertThatThrownBy(
            () -> GoldenCase.parse("x.golden", List.of("case: a", "origin: b", "total 1.00")))
        .hasMessage("x.golden:3: no bill was asked for");
  }

  static Stream<GoldenCase> cases() throws IOException {
    Path folder = Path.of("src", "test", "resources", "ua", "oblik", "domain", "billing", "golden");
    List<GoldenCase> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".golden")).sorted().toList()) {
        all.addAll(GoldenCase.parse(file.getFileName().toString(), Files.readAllLines(file)));
      }
    }
    return all.stream();
  }

  private static void ask(GoldenAccount account, Said request, GoldenExpectation expectation) {
    if (request.sentence() == GoldenSentence.FEES) {
      expectation.checkFees(account.fees(request));
    } else {
      expectation.check(account.ask(request));
    }
  }

  private static List<Said> expectations(List<Said> said, int from) {
    int until = from;
    while (until < said.size() && said.get(until).sentence().isExpectation()) {
      until++;
    }
    return said.subList(from, until);
  }
}
