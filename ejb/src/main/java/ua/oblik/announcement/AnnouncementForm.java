package ua.oblik.announcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ua.oblik.identity.FieldProblem;

/**
 * An announcement as staff write it.
 *
 * @param from the first day it is shown
 * @param lastDay the last one
 * @param urgent whether it stands out
 * @param texts by language: uk, en, ru
 */
public record AnnouncementForm(
    LocalDate from, LocalDate lastDay, boolean urgent, Map<String, AnnouncementText> texts) {
  static final List<String> LANGUAGES = List.of("uk", "en", "ru");

  public AnnouncementForm {
    texts = Map.copyOf(texts);
  }

  /** What has to be mended, field by field: {@code titleUk}, {@code bodyEn}, {@code lastDay}. */
  List<FieldProblem> problems(LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    for (String language : LANGUAGES) {
      String suffix = language.substring(0, 1).toUpperCase(Locale.ROOT) + language.charAt(1);
      AnnouncementText text = texts.getOrDefault(language, new AnnouncementText("", ""));
      check(problems, "title" + suffix, text.title(), AnnouncementText.LONGEST_TITLE);
      check(problems, "body" + suffix, text.body(), AnnouncementText.LONGEST_BODY);
    }
    if (from == null) {
      problems.add(new FieldProblem("shownFrom", "announcement-day-missing"));
    }
    if (lastDay == null) {
      problems.add(new FieldProblem("lastDay", "announcement-day-missing"));
    } else if (lastDay.isBefore(today) || (from != null && lastDay.isBefore(from))) {
      problems.add(new FieldProblem("lastDay", "announcement-over"));
    }
    return problems;
  }

  private static void check(List<FieldProblem> problems, String field, String text, int longest) {
    if (text.isEmpty()) {
      problems.add(new FieldProblem(field, "announcement-text-missing"));
    } else if (text.length() > longest) {
      problems.add(new FieldProblem(field, "announcement-text-too-long"));
    }
  }
}
