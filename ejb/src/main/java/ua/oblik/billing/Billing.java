package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.metering.Acceptable;
import ua.oblik.metering.ReadCheck;
import ua.oblik.metering.ReadIntake;

/**
 * Bills: gathers what a bill needs into one input, lets the rules calculate, stores the outcome.
 * The preview stops before storing; everything else about it is the same.
 */
@Stateless
public class Billing {

  @Inject private AccountAccess access;
  @Inject private ReadIntake intake;
  @Inject private BusinessClock clock;
  @Inject private OneBill oneBill;
  @Inject private ChunkOfBills chunk;

  /**
   * The bill that an order would bring, to the kopiyka. Stores nothing.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public PreviewOutcome preview(AccountNumber number, OrderRequest request) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    if (request.reads().isEmpty()) {
      return oneBill
          .lastRead(account)
          .map(until -> preview(number, oneBill.of(account, until), until))
          .orElseGet(() -> new PreviewOutcome.NothingToBill(Codes.NO_READ));
    }
    ReadCheck check = intake.check(number, request.reads().get());
    if (!(check instanceof Acceptable reads)) {
      return new PreviewOutcome.ReadProblem(check);
    }
    if (!reads.doubts().isEmpty()) {
      return new PreviewOutcome.ReadDoubted(reads);
    }
    return preview(number, oneBill.of(account, reads), reads.effectiveOn());
  }

  /**
   * Bills a chunk of accounts for a run, in the caller's transaction. What cannot be billed is
   * parked; a repeated chunk changes nothing.
   */
  public ChunkResult billChunk(RunPass pass, List<AccountId> accounts) {
    return chunk.bill(
        new ChunkOfBills.Task(
            pass,
            new Issue(
                clock.today(),
                clock.now(),
                BillCause.MONTHLY,
                Optional.of(pass.run()),
                Optional.empty())),
        accounts);
  }

  private static PreviewOutcome preview(AccountNumber number, BillingCase billed, LocalDate until) {
    BillOutcome outcome = billed.calculate();
    if (outcome instanceof BillOutcome.Billed bill) {
      return new PreviewOutcome.Previewed(BillPreview.of(number, until, bill.bill()));
    }
    return outcome instanceof BillOutcome.Parked parked
        ? new PreviewOutcome.CannotBill(Codes.cannotBill(parked.reason()))
        : new PreviewOutcome.NothingToBill(
            Codes.nothingToBill(((BillOutcome.NothingToBill) outcome).reason()));
  }
}
