package ua.oblik.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
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

  /** Every list there is, found where pages find them: among the classes. */
  static Stream<ListSource<?>> lists() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ua.oblik.web")
            .stream()
            .filter(type -> type.isAssignableTo(ListSource.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::reflect)
            .map(EveryExportedColumnHasAHeadingTest::made);
  }

  /** A list with the lists it asks for its columns, and nothing else. */
  private static ListSource<?> made(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      ListSource<?> list = (ListSource<?>) constructor.newInstance();
      for (Field field : type.getDeclaredFields()) {
        if (ListSource.class.isAssignableFrom(field.getType())) {
          field.setAccessible(true);
          field.set(list, made(field.getType()));
        }
      }
      return list;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  @Test
  void noListIsOverlooked() {
    assertThat(lists())
        .extracting(ListSource::name)
        .contains("rehearsed", "runaccounts", "letters");
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
