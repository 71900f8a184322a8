package ua.oblik.web.entrance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.util.Faces;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.picture.Picture;
import ua.oblik.metering.Acceptable;
import ua.oblik.metering.Accepted;
import ua.oblik.metering.NotTaken;
import ua.oblik.metering.PassOrigin;
import ua.oblik.metering.PassView;
import ua.oblik.metering.ReadCheck;
import ua.oblik.metering.ReadOutcome;
import ua.oblik.metering.ReadPasses;
import ua.oblik.metering.ReadSheet;
import ua.oblik.metering.ReadSubmission;
import ua.oblik.web.portal.ReadAnswer;
import ua.oblik.web.ui.Draft;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.PhotoInput;

/**
 * Entering reads by a pass instead of a login. The page shows what the pass is still good for: a
 * form, the receipts of what was sent, or where to go on.
 */
@Named
@RequestScoped
public class ReadingBacking {
  @Inject private ReadPasses passes;
  @Inject private ReadAnswer answer;
  @Inject private PhotoInput photo;

  private String secret;
  private PassView pass;
  private ReadSheet sheet;
  private LocalDate readOn;
  private final Map<String, String> values = new HashMap<>();
  private Acceptable acceptable;

  @PostConstruct
  void open() {
    secret = Faces.getRequestParameter("pass");
    pass = passes.find(secret).orElse(null);
    if (pass != null) {
      String point = Faces.getRequestParameter("point");
      sheet =
          pass.sheets().stream()
              .filter(each -> point == null || each.point().code().value().equals(point))
              .findFirst()
              .orElse(null);
      readOn = sheet == null ? null : sheet.today();
      resume(Draft.take(Faces.getRequest()));
    }
  }

  /** What was typed before the page grew too old stands in the fields again. */
  private void resume(Map<String, String> typed) {
    if (sheet != null) {
      sheet.registers().stream()
          .filter(register -> typed.containsKey(register.name()))
          .forEach(register -> values.put(register.name(), typed.get(register.name())));
    }
  }

  /** Tells what would become of the reads; stores nothing. */
  public void check() throws IOException {
    if (sheet == null) {
      showPass();
      return;
    }
    Optional<ReadCheck> check = passes.check(secret, submission(answer.getConfirmed()));
    if (check.isEmpty()) {
      showPass();
    } else if (check.get() instanceof Acceptable taken) {
      acceptable = taken;
    } else if (check.get() instanceof NotTaken refused) {
      answer.say(refused);
    }
  }

  /** Sends the reads; the page then shows their receipt, also to who comes again. */
  public void submit() throws IOException {
    if (sheet == null) {
      showPass();
      return;
    }
    answer(passes.submit(secret, submission(answer.getConfirmed())));
  }

  /** Sends the same with a photograph of the meter. */
  public void submitWithPhoto() throws IOException {
    if (sheet == null) {
      showPass();
      return;
    }
    Optional<Picture> picture = photo.picture("photo");
    if (picture.isPresent()) {
      ReadSubmission reads = submission(answer.confirmedByPhoto());
      Optional<ReadOutcome> outcome = passes.submitWithPhoto(secret, reads, picture.get());
      if (outcome.orElse(null) instanceof Accepted accepted && accepted.repeated()) {
        showPhotoNotKept(accepted);
      } else {
        answer(outcome);
      }
    }
  }

  private void answer(Optional<ReadOutcome> outcome) throws IOException {
    if (outcome.isEmpty() || outcome.get() instanceof Accepted) {
      showPass();
    } else if (outcome.get() instanceof NotTaken refused) {
      answer.say(refused);
    }
  }

  /** The same reads had come another way: the page says that their photograph stays as it is. */
  private void showPhotoNotKept(Accepted reads) throws IOException {
    Faces.redirect("/reading?pass=" + secret + "&no=" + reads.receiptNo());
  }

  private void showPass() throws IOException {
    Faces.redirect("/reading?pass=" + (pass == null ? "" : secret));
  }

  private ReadSubmission submission(Set<Confirmation> confirmed) {
    Map<RegisterCode, String> typed = new EnumMap<>(RegisterCode.class);
    values.forEach((register, value) -> typed.put(RegisterCode.valueOf(register), value));
    typed.values().removeIf(value -> value == null || value.isBlank());
    typed.replaceAll((register, value) -> Formats.typed(value));
    return new ReadSubmission(readOn, typed, confirmed, Optional.of(sheet.point().code()));
  }

  public PassView getPass() {
    return pass;
  }

  public String getSecret() {
    return secret;
  }

  public ReadSheet getSheet() {
    return sheet;
  }

  /** Whether the day of the read may be chosen; a reminder is about today. */
  public boolean isAnyDay() {
    return pass.origin() == PassOrigin.PROOF;
  }

  /** Whether the time of the pass is over and nothing was sent by it. */
  public boolean isOver() {
    return pass != null && !pass.good() && pass.sent().isEmpty();
  }

  /** Whether the account has no meter that could be read. */
  public boolean isMeterless() {
    return pass != null && pass.good() && pass.sheets().isEmpty() && pass.sent().isEmpty();
  }

  public Map<String, String> getValues() {
    return values;
  }

  /** What the reads would mean, once checked. */
  public Acceptable getAcceptable() {
    return acceptable;
  }

  public LocalDate getReadOn() {
    return readOn;
  }

  public void setReadOn(LocalDate readOn) {
    this.readOn = readOn;
  }
}
