package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.Parameters;
import ua.oblik.operations.DatabaseState;
import ua.oblik.operations.Readiness;
import ua.oblik.web.ui.Page;

/** Questions and answers with a search, whether everything works, and whom to call. */
@Named
@RequestScoped
public class HelpBacking {
  private static final int QUESTIONS = 10;

  @Inject private Parameters parameters;
  @Inject private BusinessClock clock;
  @Inject private Readiness readiness;
  @Inject private Page page;

  private String q = "";

  /** A question of a customer and its answer. */
  public record Question(String title, String text) {
    private boolean mentions(String word) {
      return (title + " " + text).toLowerCase(Locale.ROOT).contains(word);
    }
  }

  /** The questions that hold every word looked for; all of them if none is. */
  public List<Question> getQuestions() {
    ResourceBundle texts = page.getLanguage().texts();
    List<String> words = List.of(q.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return IntStream.rangeClosed(1, QUESTIONS)
        .mapToObj(i -> new Question(texts.getString("help.q." + i), texts.getString("help.a." + i)))
        .filter(question -> words.stream().allMatch(question::mentions))
        .toList();
  }

  /** Whether reads and bills can be worked on now. */
  public boolean isWorking() {
    return readiness.databases().stream().allMatch(DatabaseState::answers);
  }

  public String getPhone() {
    return parameters.text("supplier.phone", clock.today());
  }

  public String getEmail() {
    return parameters.text("supplier.email", clock.today());
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q == null ? "" : q;
  }
}
