package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.omnifaces.util.Faces;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccountRole;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.picture.Picture;
import ua.oblik.domain.request.FreeText;
import ua.oblik.domain.request.RequestDetails;
import ua.oblik.domain.request.RequestKind;
import ua.oblik.identity.FieldProblem;
import ua.oblik.ledger.AccountLedger;
import ua.oblik.ledger.EntryView;
import ua.oblik.metering.MeterPassport;
import ua.oblik.metering.MeterPassports;
import ua.oblik.request.CustomerRequests;
import ua.oblik.request.RequestForm;
import ua.oblik.request.RequestOutcome;
import ua.oblik.web.ui.Messages;

/** Asks something of staff: one form for each kind of request. */
@Named
@RequestScoped
public class NewRequestBacking extends RequestFields {
  @Inject private PortalAccount account;
  @Inject private CustomerRequests requests;
  @Inject private MeterPassports passports;
  @Inject private AccountLedger ledger;
  @Inject private Messages messages;

  private String kindName;
  private String entryNumber;
  private String key = UUID.randomUUID().toString();
  private Part photo;
  private List<MeterPassport> meters;
  private EntryView entry;

  @PostConstruct
  void begin() {
    kindName = Faces.getRequestParameter("kind");
    entryNumber = Faces.getRequestParameter("entry");
  }

  /**
   * Only what the page knows, for those who may ask it.
   *
   * @throws NotFoundException if there is no such kind of request, no such entry, or the login may
   *     not ask that
   */
  public void check() {
    AccountRole role = account.isPresent() ? account.getCurrent().role() : AccountRole.READ_ONLY;
    boolean may =
        role == AccountRole.OWNER || (role == AccountRole.MEMBER && !getKind().forOwnersOnly());
    if (!may) {
      throw new NotFoundException("page-not-found");
    }
    if (getKind() == RequestKind.DISPUTE_ENTRY) {
      getEntry();
    }
  }

  /** Sends the request and shows how it stands, or says what to mend. */
  public String send() throws IOException {
    RequestOutcome outcome =
        requests.send(account.getNumber(), new RequestForm(details(), content(), formKey()));
    if (outcome instanceof RequestOutcome.Malformed malformed) {
      malformed.problems().forEach(this::tell);
      return null;
    }
    if (outcome instanceof RequestOutcome.AlreadyOpen open) {
      messages.done("portal_new_request.open", open.number().toString());
      return "/portal/my-request?faces-redirect=true&no=" + open.number();
    }
    RequestOutcome.Sent sent = (RequestOutcome.Sent) outcome;
    messages.done("portal_new_request.sent", sent.number().toString());
    return "/portal/my-request?faces-redirect=true&no=" + sent.number();
  }

  private RequestDetails details() {
    FreeText text = new FreeText(getText());
    return switch (getKind()) {
      case SEAL_BROKEN -> new RequestDetails.SealBroken(serial(), getDay(), text);
      case REPLACE_METER -> new RequestDetails.ReplaceMeter(serial(), getReplaceReason(), text);
      case VERIFY_METER -> new RequestDetails.VerifyMeter(serial(), getVerifyReason(), text);
      case CHANGE_NAME ->
          new RequestDetails.ChangeName(new FreeText(getName()), getNameReason(), text);
      case MOVE_OUT -> new RequestDetails.MoveOut(getDay(), text);
      case DECLARE_EMPTY -> new RequestDetails.DeclareEmpty(getDay(), getUntil(), text);
      case DISPUTE_ENTRY ->
          new RequestDetails.DisputeEntry(
              getEntry().id(), getEntry().valueOn(), getEntry().amount(), text);
    };
  }

  private MeterSerial serial() {
    if (getMeters().size() == 1) {
      return getMeters().get(0).serial();
    }
    return getMeter() == null ? null : new MeterSerial(getMeter());
  }

  private void tell(FieldProblem problem) {
    String field =
        switch (problem.field()) {
          case "text" -> isTextNeeded() ? "text" : "comment";
          case "photo" -> getKind().needsPhoto() ? "photo" : "picture";
          default -> problem.field();
        };
    messages.error(field, "problem." + problem.code());
  }

  /** One byte more than is taken tells that a file is too large. */
  private byte[] content() throws IOException {
    if (photo == null) {
      return new byte[0];
    }
    try (InputStream file = photo.getInputStream()) {
      return file.readNBytes(Picture.MOST_BYTES + 1);
    }
  }

  private UUID formKey() {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException tampered) {
      return UUID.randomUUID();
    }
  }

  /**
   * What is asked.
   *
   * @throws NotFoundException if there is no such kind
   */
  public RequestKind getKind() {
    return Arrays.stream(RequestKind.values())
        .filter(kind -> kind.name().equals(kindName))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("page-not-found"));
  }

  /** Whether the form asks for a day. */
  public boolean isDayAsked() {
    return switch (getKind()) {
      case SEAL_BROKEN, MOVE_OUT, DECLARE_EMPTY -> true;
      case REPLACE_METER, VERIFY_METER, CHANGE_NAME, DISPUTE_ENTRY -> false;
    };
  }

  /** Whether staff need words, or take them where there are some. */
  public boolean isTextNeeded() {
    return switch (getKind()) {
      case SEAL_BROKEN, MOVE_OUT, DISPUTE_ENTRY -> true;
      case REPLACE_METER, VERIFY_METER, CHANGE_NAME, DECLARE_EMPTY -> false;
    };
  }

  /** The meters in place. */
  public List<MeterPassport> getMeters() {
    if (meters == null) {
      meters = passports.of(account.getNumber()).stream().filter(MeterPassport::inPlace).toList();
    }
    return meters;
  }

  /**
   * The entry that is disputed.
   *
   * @throws NotFoundException if the account has none of that number
   */
  public EntryView getEntry() {
    if (entry == null) {
      if (entryNumber == null || !entryNumber.matches("[1-9][0-9]{0,17}")) {
        throw new NotFoundException("page-not-found");
      }
      entry =
          ledger
              .entry(account.getNumber(), Long.parseLong(entryNumber))
              .orElseThrow(() -> new NotFoundException("page-not-found"));
    }
    return entry;
  }

  public String getKindName() {
    return kindName;
  }

  public String getEntryNumber() {
    return entryNumber;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public Part getPhoto() {
    return photo;
  }

  public void setPhoto(Part photo) {
    this.photo = photo;
  }
}
