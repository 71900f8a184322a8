package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ua.oblik.domain.wording.WordSearch;
import ua.oblik.domain.wording.WordSearch.Piece;
import ua.oblik.web.ui.Page;

/** Questions and answers with a search. */
@Named
@RequestScoped
public class HelpBacking {
  private static final String QUESTION = "help.q.";
  private static final int NEAREST = 3;

  /** As many letters as the field takes. */
  private static final int LONGEST = 100;

  /** What a word weighs that only one answer holds. */
  private static final long RAREST = 1000;

  @Inject private Page page;

  private String q = "";
  private List<Question> questions;
  private boolean near;

  /**
   * A question of a customer and its answer, in pieces: what was looked for is apart.
   *
   * @param number its place on the page, a part of its address
   */
  public record Question(int number, List<Piece> title, List<Piece> text) {}

  /**
   * The questions that hold every word looked for, those that hold most of them in the title first;
   * all of them if nothing is looked for. Where none holds every word, the nearest.
   */
  public List<Question> getQuestions() {
    if (questions == null) {
      WordSearch exact = WordSearch.of(q);
      questions = holding(exact);
      if (questions.isEmpty()) {
        questions = holding(exact.forgiving());
      }
      if (questions.isEmpty()) {
        questions = nearest(exact.forgiving());
        near = !questions.isEmpty();
      }
    }
    return questions;
  }

  private List<Question> holding(WordSearch search) {
    Comparator<Integer> titlesFirst =
        Comparator.comparing(number -> -search.foundIn(title(number)).size());
    return numbers()
        .filter(number -> search.matches(both(number)))
        .sorted(titlesFirst)
        .map(number -> question(number, search))
        .toList();
  }

  /** Those that hold the rarest of the words: what stands in every answer says little. */
  private List<Question> nearest(WordSearch search) {
    Map<String, Long> holders =
        numbers()
            .flatMap(number -> search.foundIn(both(number)).stream())
            .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    Comparator<Integer> rarestFirst =
        Comparator.comparing(
            number ->
                -search.foundIn(both(number)).stream()
                    .mapToLong(word -> RAREST / holders.get(word))
                    .sum());
    return numbers()
        .filter(number -> !search.foundIn(both(number)).isEmpty())
        .sorted(rarestFirst)
        .limit(NEAREST)
        .map(number -> question(number, search))
        .toList();
  }

  private Stream<Integer> numbers() {
    ResourceBundle texts = page.getLanguage().texts();
    return IntStream.iterate(
            1, number -> texts.containsKey(QUESTION + number), number -> number + 1)
        .boxed();
  }

  private Question question(int number, WordSearch search) {
    return new Question(number, search.mark(title(number)), search.mark(text(number)));
  }

  /** Whether no question holds all the words, and the nearest are shown. */
  public boolean isNear() {
    getQuestions();
    return near;
  }

  /** Whether something is looked for. */
  public boolean isSearched() {
    return !WordSearch.of(q).isEmpty();
  }

  private String title(int number) {
    return page.getLanguage().texts().getString(QUESTION + number);
  }

  private String text(int number) {
    return page.getLanguage().texts().getString("help.a." + number);
  }

  private String both(int number) {
    return title(number) + " " + text(number);
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q == null ? "" : q.substring(0, Math.min(q.length(), LONGEST));
  }
}
