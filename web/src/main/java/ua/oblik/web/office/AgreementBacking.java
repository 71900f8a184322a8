package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ua.oblik.BusinessException;
import ua.oblik.NotFoundException;
import ua.oblik.billing.AgreementEffect;
import ua.oblik.billing.AgreementEvent;
import ua.oblik.billing.AgreementEvents;
import ua.oblik.billing.ChangeOfCharges;
import ua.oblik.domain.measure.Energy;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.Messages;

/** One event of an agreement: what is entered, what it would bring about, the deed. */
@Named("officeAgreementBacking")
@RequestScoped
public class AgreementBacking {
  private static final List<String> DEEDS =
      List.of(
          "close", "handover", "change", "exchange", "disconnect", "reconnect", "empty", "occupy");

  /** What is refused for the read that is missing or comes too early. */
  private static final List<String> OF_THE_READ =
      List.of(
          "agreement-read-missing", "agreement-read-in-future", "agreement-read-needed-to-part");

  private static final String READ = "read-";
  private static final String SUPPLY = "disconnect reconnect empty occupy";

  @Inject private AgreementEvents events;
  @Inject private AgreementFile file;
  @Inject private AgreementForm form;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private String no;
  private String id;
  private String deed;
  private String key;
  private String asked;
  private int registers;
  private int reactive;
  private AgreementEffect effect;

  /** A postback decodes its fields before anything is loaded, so the form says what it is. */
  @PostConstruct
  void begin() {
    Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
    deed = sent.getOrDefault("deed", "");
    asked = sent.getOrDefault("asked", "");
    String known = sent.getOrDefault("registers", "");
    registers = known.matches("[1-3]") ? Integer.parseInt(known) : 0;
    String also = sent.getOrDefault("reactive", "");
    reactive = also.matches("[12]") ? Integer.parseInt(also) : 0;
    String made = sent.getOrDefault("key", "");
    key = made.matches("[0-9a-f-]{36}") ? made : UUID.randomUUID().toString();
  }

  /**
   * Finds the agreement.
   *
   * @throws NotFoundException if the account has none of that key, or nobody does such a deed
   */
  public void load() {
    if (!DEEDS.contains(deed)) {
      throw new NotFoundException("page-not-found");
    }
    file.open(no, RowIds.parse(id));
    registers = file.registers();
    reactive = file.reactive();
    if (!faces.isPostback()) {
      form.setOn(file.today());
      form.setCustomerClass(file.terms().customerClass());
      form.setNorm(file.terms().normKwhPerMonth());
      form.setDigits(file.digits());
      form.fillIn(asked);
    }
  }

  /** Shows what it would bring about. */
  public void preview() {
    try {
      effect = events.preview(event());
    } catch (BusinessException refused) {
      say(refused);
    }
  }

  /** Enters it; shows the agreements of the account. */
  public String enter() {
    try {
      events.enter(event());
      messages.done(isOf(SUPPLY) ? "office_agreement.supplied" : "office_agreement.done");
      if (!asked.isEmpty()) {
        return "/office/request?faces-redirect=true&words=DONE&no=" + Formats.encode(asked);
      }
      return "/office/account?faces-redirect=true&tab=agreements&no=" + no;
    } catch (BusinessException refused) {
      say(refused);
      return null;
    }
  }

  private AgreementEvent event() {
    return new AgreementEvent(
        key,
        file.agreement().id(),
        form.getOn(),
        form.reading(),
        form.deed(deed, registers),
        form.getReason());
  }

  /** What is wrong with a read has its words already, for everybody who enters one. */
  private void say(BusinessException refused) {
    String word = refused.code().toUpperCase(Locale.ROOT).replace('-', '_');
    String key = "ReadRefusal." + word.substring(Math.min(READ.length(), word.length()));
    if (refused.code().startsWith(READ) && Formats.knows(key)) {
      messages.error(
          "T1", key, refused.arguments().stream().map(AgreementBacking::shown).toArray());
    } else {
      messages.refusal(field(refused.code()), refused);
    }
  }

  private String field(String code) {
    if (OF_THE_READ.contains(code)) {
      return "T1";
    }
    return switch (code) {
      case "reason-missing" -> "note";
      case "supply-until-not-after" -> "until";
      case "agreement-too-far-ahead",
          "agreement-not-in-force",
          "agreement-changed-later",
          "agreement-before-last-billed",
          "agreement-billed-beyond",
          "supply-disconnected-already",
          "supply-empty-already",
          "supply-not-disconnected",
          "supply-not-empty" ->
          "on";
      default -> null;
    };
  }

  private static String shown(Object value) {
    if (value instanceof LocalDate day) {
      return Formats.date(day);
    }
    return value instanceof Energy volume ? Formats.energy(volume) : value.toString();
  }

  public AgreementFile getFile() {
    return file;
  }

  public AgreementEffect getEffect() {
    return effect;
  }

  /** Why there would be no bill. */
  public String getProblem() {
    return Formats.refusal(effect.problem().orElse(""));
  }

  /** What a preview says of money. */
  public ChangeOfCharges getCharges() {
    return effect.charges().orElseThrow();
  }

  /** Why it says nothing of money. */
  public String getUnknown() {
    return getCharges()
        .problem()
        .map(Formats::refusal)
        .orElseGet(() -> Formats.text("office_agreement.nothingToBill"));
  }

  /** Whether a form of these names is shown. */
  public boolean isOf(String names) {
    return List.of(names.split(" ")).contains(deed);
  }

  /** Whether the point's supply begins or ends, the agreement stays. */
  public boolean isSupply() {
    return isOf(SUPPLY);
  }

  /** The number of the customer's request that is fulfilled; empty if there is none. */
  public String getAsked() {
    return asked;
  }

  /** How many registers of reactive energy the meter in place has. */
  public int getReactive() {
    return reactive;
  }

  /** How many zones the meter in place has. */
  public int getRegisters() {
    return registers;
  }

  /** Tells a repeated press from another event. */
  public String getKey() {
    return key;
  }

  public String getDeed() {
    return deed;
  }

  public String getNo() {
    return no;
  }

  public void setNo(String no) {
    this.no = no;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
