package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.billing.BillView;
import ua.oblik.billing.BilledReads;
import ua.oblik.billing.Bills;
import ua.oblik.billing.ReadOnBill;
import ua.oblik.billing.SegmentView;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.ReactiveRegisters;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.metering.ReadCorrection;
import ua.oblik.web.ui.Messages;

/** Corrects the read that a segment of a bill begins or ends with; the bill is billed again. */
@Named("officeCorrectReadBacking")
@RequestScoped
public class CorrectReadBacking {
  private static final String OPENING = "opening";
  private static final String CLOSING = "closing";

  @Inject private Bills bills;
  @Inject private BilledReads reads;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private String no;
  private int segment;
  private String end;
  private BillView bill;
  private SegmentView of;
  private ReadOnBill read;
  private final Map<String, Energy> values = new HashMap<>();
  private String note;

  /** Which read is known before the form is looked at, also if what it holds is refused. */
  @PostConstruct
  void begin() {
    Map<String, String> asked = faces.getExternalContext().getRequestParameterMap();
    no = asked.get("no");
    String which = asked.getOrDefault("segment", "1");
    segment = which.matches("[1-9]\\d?") ? Integer.parseInt(which) : 0;
    end = asked.getOrDefault("end", CLOSING);
  }

  /**
   * Finds the read.
   *
   * @throws NotFoundException if the bill has none there
   */
  public void load() {
    if (no == null || !no.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("bill-not-found");
    }
    bill = bills.get(new BillNumber(Long.parseLong(no)));
    of =
        bill.segments().stream()
            .filter(each -> each.number() == segment)
            .findFirst()
            .orElseThrow(() -> new NotFoundException("read-not-found"));
    Optional<ReadOnBill> shown = OPENING.equals(end) ? of.opening() : of.closing();
    read = shown.orElseThrow(() -> new NotFoundException("read-not-found"));
  }

  /** Stores the right values and bills again; shows the bill that took the place. */
  public String correct() {
    Map<RegisterCode, Energy> right = new EnumMap<>(RegisterCode.class);
    values.forEach(
        (register, value) ->
            Optional.ofNullable(value)
                .ifPresent(v -> right.put(RegisterCode.valueOf(register), v)));
    loadOnce();
    try {
      List<BillNumber> issued =
          reads.correct(
              bill.number(),
              new ReadCorrection(of.point(), of.meter(), read.readOn(), right, note));
      messages.done("office_correct_read.done");
      return "/office/bill?faces-redirect=true&no="
          + issued.stream().findFirst().orElse(bill.number());
    } catch (ConflictException refused) {
      messages.refusal(null, refused);
      return null;
    }
  }

  public BillView getBill() {
    loadOnce();
    return bill;
  }

  public SegmentView getOf() {
    loadOnce();
    return of;
  }

  /** How many registers of active energy the read has. */
  public int getZones() {
    return getRead().values().size() - getReactive();
  }

  /** How many registers of reactive energy the read has. */
  public int getReactive() {
    return ReactiveRegisters.among(getRead().values().keySet()).codes().size();
  }

  public ReadOnBill getRead() {
    loadOnce();
    return read;
  }

  /** The page is also shown beside a form that was refused before anything was loaded. */
  private void loadOnce() {
    if (read == null) {
      load();
    }
  }

  /** What is typed, by register. */
  public Map<String, Energy> getValues() {
    return values;
  }

  public String getNo() {
    return no;
  }

  public int getSegment() {
    return segment;
  }

  public String getEnd() {
    return end;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
