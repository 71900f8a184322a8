package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import ua.oblik.domain.wording.WordSearch;
import ua.oblik.domain.wording.WordSearch.Piece;
import ua.oblik.web.ui.Page;

/** Questions and answers with a search. */
@Named
@RequestScoped
public class HelpBacking {
  private static final String QUESTION = "help.q.";

  @Inject private Page page;

  private String q = "";

  /**
   * A question of a customer and its answer, in pieces: what was looked for is apart.
   *
   * @param number its place on the page, a part of its address
   */
  public record Question(int number, List<Piece> title, List<Piece> text) {}

  /**
   * The questions that hold every word looked for, those that hold most of them in the title first;
   * all of them if nothing is looked for.
   */
  public List<Question> getQuestions() {
    ResourceBundle texts = page.getLanguage().texts();
    WordSearch search = WordSearch.of(q);
    Comparator<Integer> titlesFirst =
        Comparator.comparing(number -> -search.countIn(texts.getString(QUESTION + number)));
    return IntStream.iterate(
            1, number -> texts.containsKey(QUESTION + number), number -> number + 1)
        .boxed()
        .filter(number -> search.matches(title(texts, number) + " " + text(texts, number)))
        .sorted(titlesFirst)
        .map(
            number ->
                new Question(
                    number, search.mark(title(texts, number)), search.mark(text(texts, number))))
        .toList();
  }

  /** Whether something is looked for. */
  public boolean isSearched() {
    return !WordSearch.of(q).isEmpty();
  }

  private static String title(ResourceBundle texts, int number) {
    return texts.getString(QUESTION + number);
  }

  private static String text(ResourceBundle texts, int number) {
    return texts.getString("help.a." + number);
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q == null ? "" : q;
  }
}
