package ua.oblik.notice;

import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes letters. A template per kind lists what stands in the letter; two frames turn that list
 * into an HTML page, where every value is escaped, and into plain text. All words come from the
 * bundles. Immutable and thread safe.
 */
public final class MailTemplates {
  private static final MailWords UKRAINIAN = new MailWords(Locale.forLanguageTag("uk"));
  private static final Map<String, MailWords> WORDS =
      Map.of(
          "uk", UKRAINIAN,
          "en", new MailWords(Locale.ENGLISH),
          "ru", new MailWords(Locale.forLanguageTag("ru")));

  private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
  private final Letterhead letterhead;

  /** Templates that sign with the letterhead. */
  public MailTemplates(Letterhead letterhead) {
    this.letterhead = letterhead;
    freemarker.setClassForTemplateLoading(MailTemplates.class, "mail");
    freemarker.setDefaultEncoding("UTF-8");
    freemarker.setLocale(Locale.ROOT);
    freemarker.setLocalizedLookup(false);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setWrapUncheckedExceptions(true);
  }

  /**
   * Writes a letter.
   *
   * @param locale of the recipient; Ukrainian where the product does not speak it
   * @param model the values of the kind, machine formatted
   * @throws IllegalArgumentException if the model does not fit the kind
   */
  public Mail render(NoticeKind kind, Locale locale, Map<String, String> model) {
    return render(kind, locale, model, Optional.empty());
  }

  /**
   * The same with a way to refuse more of the kind.
   *
   * @param refusal absolute address of the page
   */
  public Mail render(
      NoticeKind kind, Locale locale, Map<String, String> model, Optional<String> refusal) {
    MailWords words = WORDS.getOrDefault(locale.getLanguage(), UKRAINIAN);
    Map<String, String> values = new HashMap<>(kind.shown(model, words));
    values.put("supplier", letterhead.supplier());
    values.put("phone", letterhead.phone());
    values.put("site", letterhead.site());
    String subject = words.text(kind + ".subject", values).replaceAll("\\p{Cntrl}+", " ");
    TemplateMethodModelEx text =
        arguments -> new SimpleScalar(words.text(arguments.get(0).toString(), values));
    Map<String, Object> data =
        Map.of(
            "kind", kind.name(),
            "language", words.locale().getLanguage(),
            "subject", subject,
            "given", model,
            "refusal", refusal.orElse(""),
            "shown", values,
            "t", text);
    return new Mail(subject, fill("html.ftlh", data), tidy(fill("text.ftl", data)));
  }

  private String fill(String frame, Map<String, Object> data) {
    try {
      Template template = freemarker.getTemplate(frame);
      StringWriter out = new StringWriter(8192);
      template.process(data, out);
      return out.toString();
    } catch (TemplateException e) {
      throw new IllegalStateException("letter template " + frame + " is wrong", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One empty line between paragraphs, none at the ends. */
  private static String tidy(String text) {
    return text.strip().replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n") + "\n";
  }
}
