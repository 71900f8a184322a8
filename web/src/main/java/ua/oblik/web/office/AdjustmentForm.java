package ua.oblik.web.office;

import java.time.LocalDate;
import ua.oblik.adjustment.ProposedAdjustment;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.AdjustmentReason;
import ua.oblik.ledger.AdjustmentSide;
import ua.oblik.ledger.CounterAccount;

/** The fields of an adjustment that is being proposed. */
public class AdjustmentForm {
  private AdjustmentSide side;
  private Money amount;
  private AdjustmentReason reason;
  private CounterAccount counterAccount;
  private LocalDate valueOn;
  private String note;

  ProposedAdjustment proposed(AccountNumber account) {
    return new ProposedAdjustment(account, side, amount, reason, counterAccount, valueOn, note);
  }

  public AdjustmentSide getSide() {
    return side;
  }

  public void setSide(AdjustmentSide side) {
    this.side = side;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public AdjustmentReason getReason() {
    return reason;
  }

  public void setReason(AdjustmentReason reason) {
    this.reason = reason;
  }

  public CounterAccount getCounterAccount() {
    return counterAccount;
  }

  public void setCounterAccount(CounterAccount counterAccount) {
    this.counterAccount = counterAccount;
  }

  public LocalDate getValueOn() {
    return valueOn;
  }

  public void setValueOn(LocalDate valueOn) {
    this.valueOn = valueOn;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
