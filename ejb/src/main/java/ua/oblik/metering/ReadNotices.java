package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.account.BillRecipients;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.tariff.TimeOfUsePeriod;
import ua.oblik.identity.LetterAddress;
import ua.oblik.identity.NoticeChoices;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;
import ua.oblik.notice.PublicAddress;
import ua.oblik.supply.ServicePoints;

/**
 * Sends the receipt of reads to the login that entered them, if it wants one. Of reads entered
 * without a login all logins of the account are told, so that nobody sends them unseen.
 */
@Dependent
class ReadNotices {
  @Inject private NoticeChoices choices;
  @Inject private BillRecipients recipients;
  @Inject private Accounts accounts;
  @Inject private ServicePoints points;
  @Inject private Outbox outbox;
  @Inject private PublicAddress site;

  void received(AccountId account, Accepted accepted) {
    choices
        .callerIfWanted(NoticeKind.READ_RECEIVED)
        .ifPresent(reader -> send(reader, Long.toString(accepted.receiptNo()), account, accepted));
  }

  void receivedFromStranger(AccountId account, Accepted accepted) {
    recipients
        .wanting(List.of(account), NoticeKind.READ_RECEIVED)
        .forEach(
            reader ->
                send(
                    new LetterAddress(reader.email(), reader.displayName(), reader.language()),
                    accepted.receiptNo() + ":" + reader.user(),
                    account,
                    accepted));
  }

  private void send(LetterAddress user, String key, AccountId account, Accepted accepted) {
    String number = accounts.get(account).number().value();
    long receiptNo = accepted.receiptNo();
    Acceptable what = accepted.what();
    outbox.enqueue(
        Notice.to(user.email(), user.language())
            .of(NoticeKind.READ_RECEIVED, key)
            .saying(
                Map.of(
                    "name", user.displayName(),
                    "accountNumber", number,
                    "address", points.get(what.point()).address().line(),
                    "readOn", what.read().readOn().toString(),
                    "reads", reads(what),
                    "quality",
                        what.read().quality() == ReadQuality.QUESTIONABLE
                            ? "QUESTIONABLE"
                            : "VALID",
                    "reference", Long.toString(receiptNo),
                    "link", site.of("/portal/receipt?account=" + number + "&no=" + receiptNo)))
            .about(account.value(), null));
  }

  private static String reads(Acceptable what) {
    List<RegisterCode> registers = what.read().values().keySet().stream().sorted().toList();
    long zones = registers.stream().filter(register -> !register.isReactive()).count();
    return registers.stream()
        .map(
            register ->
                name(register, Math.toIntExact(zones)) + "=" + what.read().values().get(register))
        .collect(Collectors.joining(";"));
  }

  private static String name(RegisterCode register, int zones) {
    return register.isReactive()
        ? register.name()
        : TimeOfUsePeriod.of(new Zone(zones, register)).name();
  }
}
