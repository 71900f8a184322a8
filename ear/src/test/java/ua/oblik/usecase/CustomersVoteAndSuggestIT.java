package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Window;
import ua.oblik.domain.wording.Wording;
import ua.oblik.operations.PlannedWorks;
import ua.oblik.operations.WorkView;
import ua.oblik.survey.Moderation;
import ua.oblik.survey.NewPoll;
import ua.oblik.survey.PollAnswer;
import ua.oblik.survey.PollDesk;
import ua.oblik.survey.PollId;
import ua.oblik.survey.PollView;
import ua.oblik.survey.Polls;
import ua.oblik.survey.SuggestionDesk;
import ua.oblik.survey.SuggestionId;
import ua.oblik.survey.SuggestionOutcome;
import ua.oblik.survey.SuggestionState;
import ua.oblik.survey.SuggestionView;
import ua.oblik.survey.Suggestions;

/** One vote per login; a suggestion is seen once staff have published it; flooding is stopped. */
class CustomersVoteAndSuggestIT extends UseCase {
  private static final String CLERK = "clerk@demo.oblik";
  private static final String OLENA = "olena@demo.oblik";
  private static final String TARAS = "taras@demo.oblik";
  private static final Window ALL = new Window(0, 1000);

  @Inject private Polls polls;
  @Inject private PollDesk pollDesk;
  @Inject private Suggestions suggestions;
  @Inject private SuggestionDesk suggestionDesk;
  @Inject private PlannedWorks works;
  @Inject private BusinessClock clock;

  @Test
  void theLaterVoteOfALoginStands() {
    PollId poll = announced(clock.today());

    callers.become(OLENA);
    polls.vote(poll, 1);
    polls.vote(poll, 1);
    polls.vote(poll, 2);
    callers.become(TARAS);
    polls.vote(poll, 2);

    PollView seen = shown(poll);
    assertThat(seen.votes()).isEqualTo(2);
    assertThat(seen.answers()).extracting(PollAnswer::votes).containsExactly(0L, 2L, 0L);
    assertThat(seen.answers()).extracting(PollAnswer::percent).containsExactly(0, 100, 0);
    assertThat(seen.mine()).hasValue(2);
    assertThat(polls.voted()).extracting(PollView::id).contains(poll);
    callers.becomeSomebodyNew("silent@example.org");
    assertThat(polls.voted()).isEmpty();
  }

  @Test
  void aPollThatHasEndedTakesNoVotesAndKeepsThoseItHas() {
    PollId poll = announced(clock.today());
    callers.become(OLENA);
    polls.vote(poll, 3);

    callers.become(CLERK);
    pollDesk.end(poll);

    callers.become(OLENA);
    assertThatThrownBy(() -> polls.vote(poll, 1)).isInstanceOf(ConflictException.class);
    assertThat(
            tables.numberOfCustomer(
                "select ordinal from poll_vote where poll_id = ?", poll.value()))
        .isEqualTo(3);
    callers.become(CLERK);
    assertThatThrownBy(() -> pollDesk.end(poll)).isInstanceOf(ConflictException.class);
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from audit_record where object_kind = 'poll' and object_id = ?"
                    + " and action in ('announce-poll', 'end-poll')",
                poll.toString()))
        .isEqualTo(2);
  }

  @Test
  void aPollThatHasNotBegunIsNotShownAndTakesNoVotes() {
    PollId poll = announced(clock.today().plusDays(1));
    callers.become(OLENA);
    assertThat(polls.shown()).extracting(PollView::id).doesNotContain(poll);
    assertThatThrownBy(() -> polls.vote(poll, 1)).isInstanceOf(ConflictException.class);
  }

  @Test
  void staffDoNotVoteAndCustomersDoNotAsk() {
    PollId poll = announced(clock.today());
    assertThatThrownBy(() -> polls.vote(poll, 1)).isInstanceOf(NotFoundException.class);

    callers.become(OLENA);
    assertThatThrownBy(() -> polls.vote(poll, 4)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> pollDesk.end(poll)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> pollDesk.announce(poll(clock.today())))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> suggestionDesk.find(ListQuery.first(1)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void aPollDoesNotBeginInThePast() {
    callers.become(CLERK);
    LocalDate yesterday = clock.today().minusDays(1);
    assertThatThrownBy(() -> pollDesk.announce(poll(yesterday)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aSuggestionIsSeenByOthersOnceItIsPublished() {
    callers.becomeSomebodyNew("idea@example.org");
    assertThat(suggestions.make("Додайте графік споживання за годинами, будь ласка"))
        .isInstanceOf(SuggestionOutcome.Waiting.class);
    assertThat(suggestions.make(" Додайте графік споживання  за годинами, будь ласка "))
        .isInstanceOf(SuggestionOutcome.Waiting.class);
    assertThat(suggestions.mine())
        .singleElement()
        .extracting(SuggestionView::moderation)
        .isEqualTo(Moderation.WAITING);
    SuggestionId id = suggestions.mine().get(0).id();

    callers.become(OLENA);
    assertThat(published(id)).isEmpty();
    assertThatThrownBy(() -> suggestions.vote(id)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> suggestionDesk.publish(id)).isInstanceOf(NotFoundException.class);

    callers.become(CLERK);
    suggestionDesk.publish(id);
    assertThatThrownBy(() -> suggestionDesk.refuse(id, "too late"))
        .isInstanceOf(ConflictException.class);

    callers.become(OLENA);
    suggestions.vote(id);
    suggestions.vote(id);
    assertThat(published(id))
        .hasValueSatisfying(
            seen -> {
              assertThat(seen.votes()).isOne();
              assertThat(seen.voted()).isTrue();
              assertThat(seen.mine()).isFalse();
            });
    assertThat(suggestions.wanted()).extracting(SuggestionView::id).contains(id);
    assertThat(suggestions.everMine()).extracting(SuggestionView::id).doesNotContain(id);
    suggestions.takeVoteBack(id);
    suggestions.takeVoteBack(id);
    assertThat(suggestions.wanted()).extracting(SuggestionView::id).doesNotContain(id);
    assertThat(published(id).orElseThrow().votes()).isZero();

    callers.become(CLERK);
    suggestionDesk.answer(id, SuggestionState.PLANNED, "Зробимо навесні");
    assertThatThrownBy(() -> suggestionDesk.answer(id, SuggestionState.DONE, " "))
        .isInstanceOf(RefusedException.class);
    SuggestionView answered = suggestionDesk.get(id);
    assertThat(answered.state()).isEqualTo(SuggestionState.PLANNED);
    assertThat(answered.answer()).isEqualTo("Зробимо навесні");
    assertThat(answered.answeredOn()).contains(clock.today());
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from audit_record where object_kind = 'suggestion'"
                    + " and object_id = ? and action in"
                    + " ('make-suggestion', 'publish-suggestion', 'answer-suggestion')",
                id.toString()))
        .isEqualTo(3);
  }

  @Test
  void whatIsRefusedIsSeenByItsAuthorAlone() {
    callers.becomeSomebodyNew("rude@example.org");
    suggestions.make("Оператор на ім’я такий-то мене образив");
    SuggestionId id = suggestions.mine().get(0).id();

    callers.become(CLERK);
    assertThatThrownBy(() -> suggestionDesk.refuse(id, null)).isInstanceOf(RefusedException.class);
    suggestionDesk.refuse(id, "Без імен, будь ласка");
    assertThatThrownBy(() -> suggestionDesk.answer(id, SuggestionState.DONE, "?"))
        .isInstanceOf(ConflictException.class);

    callers.become(OLENA);
    assertThat(published(id)).isEmpty();
    assertThat(suggestions.mine()).extracting(SuggestionView::id).doesNotContain(id);
  }

  @Test
  void aLoginCannotFloodStaff() {
    callers.becomeSomebodyNew("flood@example.org");
    for (int i = 1; i <= 3; i++) {
      assertThat(suggestions.make("Пропозиція номер " + i))
          .isInstanceOf(SuggestionOutcome.Waiting.class);
    }
    assertThat(suggestions.make("Пропозиція номер 4"))
        .isInstanceOf(SuggestionOutcome.TooMany.class);
    assertThat(suggestions.make("коротко")).isInstanceOf(SuggestionOutcome.Malformed.class);
    assertThat(suggestions.mine()).hasSize(3);
    assertThat(suggestions.everMine()).hasSize(3);
  }

  @Test
  void worksAreAnnouncedByAdministratorsUntilTheyAreOver() {
    Instant now = clock.now();
    Wording text = new Wording("Оновлення", "An update", "Обновление");
    callers.become(CLERK);
    assertThatThrownBy(() -> works.announce(text, now, now.plus(Duration.ofHours(1))))
        .isInstanceOf(NotFoundException.class);

    callers.become("admin@demo.oblik");
    assertThatThrownBy(() -> works.announce(text, now, now)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> works.announce(text, now.minusSeconds(9), now.minusSeconds(1)))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> works.announce(text, now, now.plus(Duration.ofDays(8))))
        .isInstanceOf(RefusedException.class);
    works.announce(text, now.minusSeconds(1), now.plus(Duration.ofHours(1)));
    WorkView announced = works.ahead().get(0);
    assertThat(announced.begun()).isTrue();
    assertThat(announced.text()).isEqualTo(text);

    works.callOff(announced.id());
    assertThat(works.ahead()).extracting(WorkView::id).doesNotContain(announced.id());
    assertThatThrownBy(() -> works.callOff(announced.id())).isInstanceOf(ConflictException.class);
  }

  private PollId announced(LocalDate from) {
    callers.become(CLERK);
    return pollDesk.announce(poll(from));
  }

  private static NewPoll poll(LocalDate from) {
    return new NewPoll(
        new Wording("Що далі?", "What next?", "Что дальше?"),
        List.of(
            new Wording("Графіки", "Charts", "Графики"),
            new Wording("Нагадування", "Reminders", "Напоминания"),
            new Wording("Нічого", "Nothing", "Ничего")),
        new DateRange(from, from.plusDays(7)));
  }

  private PollView shown(PollId poll) {
    return polls.shown().stream().filter(each -> each.id().equals(poll)).findFirst().orElseThrow();
  }

  private Optional<SuggestionView> published(SuggestionId id) {
    return suggestions.published(Optional.empty(), ALL).stream()
        .filter(each -> each.id().equals(id))
        .findFirst();
  }
}
