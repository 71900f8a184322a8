package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import ua.oblik.web.ui.Formats;

/** What the audit trail tells, as staff say it: what was done, and to what kind of thing. */
@Named("officeDeeds")
@ApplicationScoped
public class DeedWords {

  /** What was done, behind a verb such as {@code link-account}. */
  public String of(String action) {
    return word("deed.", action);
  }

  /** What it was done to, behind a word such as {@code account}. */
  public String object(String kind) {
    return word("deed.object.", kind);
  }

  /** A verb of a version before this one may have no words any more. */
  private static String word(String prefix, String code) {
    return Formats.knows(prefix + code) ? Formats.text(prefix + code) : code;
  }
}
