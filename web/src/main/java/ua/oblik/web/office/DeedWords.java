package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.oblik.web.ui.DateInput;
import ua.oblik.web.ui.Formats;

/** What the audit trail tells, as staff say it: what was done, and to what kind of thing. */
@Named("officeDeeds")
@ApplicationScoped
public class DeedWords {
  private static final Pattern LIST = Pattern.compile("\\[([A-Z_, ]+)]");
  private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

  /** What was done, behind a verb such as {@code link-account}. */
  public String of(String action) {
    return word("deed.", action);
  }

  /** What it was done to, behind a word such as {@code account}. */
  public String object(String kind) {
    return word("deed.object.", kind);
  }

  /** What stands in the trail, with its days and capabilities as the page writes them. */
  public String told(String stored) {
    String days =
        DAY.matcher(stored == null ? "" : stored)
            .replaceAll(found -> DateInput.parse(found.group()).map(Formats::date).orElse("$0"));
    return LIST.matcher(days)
        .replaceAll(
            found ->
                Stream.of(found.group(1).split(", ", -1))
                    .map(code -> word("Capability.", code))
                    .collect(Collectors.joining("; ")));
  }

  /** A verb of a version before this one may have no words any more. */
  private static String word(String prefix, String code) {
    return Formats.knows(prefix + code) ? Formats.text(prefix + code) : code;
  }
}
