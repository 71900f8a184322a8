package ua.oblik.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import ua.oblik.document.TableFile;
import ua.oblik.domain.wording.Wording;
import ua.oblik.survey.PollAnswer;
import ua.oblik.survey.PollView;
import ua.oblik.survey.Polls;
import ua.oblik.survey.SuggestionView;
import ua.oblik.survey.Suggestions;

/** What the calling login suggested and voted for, as tables under the names of their files. */
@Dependent
class OpinionFiles {
  @Inject private Suggestions suggestions;
  @Inject private Polls polls;

  Map<String, TableFile> of(ResourceBundle texts) {
    Map<String, TableFile> files = new LinkedHashMap<>();
    files.put("suggestions.csv", suggestions("suggestions.mine", suggestions.everMine(), texts));
    files.put(
        "suggestion-votes.csv", suggestions("suggestions.wanted", suggestions.wanted(), texts));
    files.put("poll-votes.csv", votes(texts));
    return files;
  }

  private static TableFile suggestions(
      String title, List<SuggestionView> rows, ResourceBundle texts) {
    return new TableFile(
        texts.getString(title),
        List.of(
            texts.getString("office_suggestions.column.madeOn"),
            texts.getString("office_suggestions.column.body"),
            texts.getString("office_suggestions.column.moderation"),
            texts.getString("label.column.state"),
            texts.getString("suggestions.answer")),
        rows.stream()
            .map(
                row ->
                    List.<Object>of(
                        row.madeOn(),
                        row.body(),
                        texts.getString("Moderation." + row.moderation()),
                        texts.getString("SuggestionState." + row.state()),
                        row.answer()))
            .toList());
  }

  private TableFile votes(ResourceBundle texts) {
    String language = texts.getLocale().toLanguageTag();
    return new TableFile(
        texts.getString("poll.title"),
        List.of(texts.getString("poll.title"), texts.getString("poll.answer")),
        polls.voted().stream()
            .map(poll -> List.<Object>of(poll.question().in(language), answer(poll).in(language)))
            .toList());
  }

  private static Wording answer(PollView poll) {
    int mine = poll.mine().orElseThrow();
    return poll.answers().stream()
        .filter(answer -> answer.ordinal() == mine)
        .map(PollAnswer::text)
        .findFirst()
        .orElseThrow();
  }
}
