package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ua.oblik.RefusedException;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.wording.Wording;
import ua.oblik.survey.NewPoll;
import ua.oblik.survey.PollDesk;
import ua.oblik.survey.PollId;
import ua.oblik.web.ui.Messages;

/** Announces a poll: a question and its answers in three languages, one answer a line. */
@Named("officePollsBacking")
@RequestScoped
public class PollsBacking {
  private static final int LONGEST_LINE = 200;

  @Inject private PollDesk desk;
  @Inject private Messages messages;

  private String questionUk;
  private String questionEn;
  private String questionRu;
  private String answersUk;
  private String answersEn;
  private String answersRu;
  private LocalDate opensOn;
  private LocalDate lastDay;

  /** Announces what was typed, or says what to mend. */
  public String announce() {
    Optional<DateRange> open = DateRange.between(opensOn, lastDay.plusDays(1));
    List<String> uk = lines(answersUk);
    List<String> en = lines(answersEn);
    List<String> ru = lines(answersRu);
    if (open.isEmpty()) {
      messages.error("lastDay", "office_polls.days");
    } else if (uk.size() != en.size() || uk.size() != ru.size()) {
      messages.error("answersUk", "office_polls.lines");
    } else if (Stream.of(uk, en, ru).flatMap(List::stream).anyMatch(PollsBacking::isTooLong)) {
      messages.error("answersUk", "office_polls.tooLong", LONGEST_LINE);
    } else {
      return announce(open.get(), uk, en, ru);
    }
    return null;
  }

  private String announce(DateRange open, List<String> uk, List<String> en, List<String> ru) {
    try {
      List<Wording> answers =
          Stream.iterate(0, i -> i < uk.size(), i -> i + 1)
              .map(i -> new Wording(uk.get(i), en.get(i), ru.get(i)))
              .toList();
      Wording question = new Wording(questionUk, questionEn, questionRu);
      PollId id = desk.announce(new NewPoll(question, answers, open));
      messages.done("office_polls.done");
      return "/office/poll?faces-redirect=true&id=" + id;
    } catch (RefusedException past) {
      messages.refusal("opensOn", past);
    } catch (IllegalArgumentException tooFewOrTooMany) {
      messages.error("answersUk", "office_polls.answers");
    }
    return null;
  }

  private static List<String> lines(String typed) {
    return Arrays.stream(typed.split("\\R"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static boolean isTooLong(String line) {
    return line.length() > LONGEST_LINE;
  }

  public String getQuestionUk() {
    return questionUk;
  }

  public void setQuestionUk(String questionUk) {
    this.questionUk = questionUk;
  }

  public String getQuestionEn() {
    return questionEn;
  }

  public void setQuestionEn(String questionEn) {
    this.questionEn = questionEn;
  }

  public String getQuestionRu() {
    return questionRu;
  }

  public void setQuestionRu(String questionRu) {
    this.questionRu = questionRu;
  }

  public String getAnswersUk() {
    return answersUk;
  }

  public void setAnswersUk(String answersUk) {
    this.answersUk = answersUk;
  }

  public String getAnswersEn() {
    return answersEn;
  }

  public void setAnswersEn(String answersEn) {
    this.answersEn = answersEn;
  }

  public String getAnswersRu() {
    return answersRu;
  }

  public void setAnswersRu(String answersRu) {
    this.answersRu = answersRu;
  }

  public LocalDate getOpensOn() {
    return opensOn;
  }

  public void setOpensOn(LocalDate opensOn) {
    this.opensOn = opensOn;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}
