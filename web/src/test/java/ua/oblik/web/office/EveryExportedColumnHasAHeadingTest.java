package ua.oblik.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** The headings of exported files are texts of the pages. */
class EveryExportedColumnHasAHeadingTest {

  static Stream<ListSource<?>> lists() {
    return Stream.of(
        new AccountList(),
        new RunList(),
        new ParkedList(),
        new ReviewList(),
        new VisitList(),
        new NoticeList(),
        new AuditList(),
        new JobList(),
        new ParameterList(),
        new UserList(),
        new PaymentList(),
        new SuspenseList(),
        new PaymentFileList(),
        new ReadFileList(),
        new ImportRowList(),
        new SuggestionList(),
        new PollList(),
        new AccountReads(),
        new AccountBills(),
        new AccountEntries(),
        new AccountPayments(),
        new AccountOrders(),
        new AccountTrail());
  }

  /** A list is found by its name, on whatever page it is. */
  @Test
  void listsHaveNamesOfTheirOwn() {
    assertThat(lists().map(ListSource::name)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void inEveryLanguage(ListSource<?> list) {
    List<String> columns = list.columns().stream().map(ListColumn::name).toList();
    for (String language : List.of("uk", "en", "ru")) {
      ResourceBundle texts =
          ResourceBundle.getBundle("ua.oblik.web.ui.Texts", Locale.forLanguageTag(language));
      assertThat(columns)
          .as(list.name() + " in " + language)
          .isNotEmpty()
          .allMatch(
              column ->
                  texts.containsKey("office_" + list.name() + ".column." + column)
                      || texts.containsKey("label.column." + column));
    }
  }
}
