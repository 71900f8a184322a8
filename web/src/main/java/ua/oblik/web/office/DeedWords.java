package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.oblik.web.ui.DateInput;
import ua.oblik.web.ui.Formats;

/** What the audit trail tells, as staff say it: what was done, and to what kind of thing. */
@Named("officeDeeds")
@ApplicationScoped
public class DeedWords {
  private static final Pattern INVITATION = Pattern.compile("\\binvitation:(\\d+)\\b");
  private static final Pattern ROLE = Pattern.compile("\\b(?:OWNER|MEMBER|READ_ONLY)\\b");
  private static final Pattern PERSON = Pattern.compile("\\buser:\\d+\\b");
  private static final Pattern CAPABILITIES = Pattern.compile("\\[([A-Z_, ]+)]");
  private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

  @Inject private ActorWords actors;

  /** What was done, behind a verb such as {@code link-account}. */
  public String of(String action) {
    return word("deed.", action);
  }

  /** What it was done to, behind a word such as {@code account}. */
  public String object(String kind) {
    return word("deed.object.", kind);
  }

  /** What stands in the trail, in the page's words: days, capabilities, roles, who. */
  public String told(String stored) {
    String text = stored == null ? "" : stored;
    text =
        put(DAY, text, day -> DateInput.parse(day.group()).map(Formats::date).orElse(day.group()));
    text = put(INVITATION, text, which -> object("invitation") + " " + which.group(1));
    text = put(ROLE, text, role -> word("AccountRole.", role.group()));
    text = put(PERSON, text, who -> actors.of(who.group()));
    return put(CAPABILITIES, text, several -> capabilities(several.group(1)));
  }

  private static String put(Pattern found, String text, Function<MatchResult, String> words) {
    return found.matcher(text).replaceAll(part -> Matcher.quoteReplacement(words.apply(part)));
  }

  private static String capabilities(String codes) {
    return Stream.of(codes.split(", ", -1))
        .map(code -> word("Capability.", code))
        .collect(Collectors.joining("; "));
  }

  /** A verb of a version before this one may have no words any more. */
  private static String word(String prefix, String code) {
    return Formats.knows(prefix + code) ? Formats.text(prefix + code) : code;
  }
}
