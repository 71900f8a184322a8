package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import ua.oblik.account.AccountId;
import ua.oblik.account.BillRecipient;
import ua.oblik.account.BillRecipients;
import ua.oblik.account.ContractVolumes;
import ua.oblik.domain.billing.VolumeOutlook;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;
import ua.oblik.notice.PublicAddress;

/**
 * Warns legal entities whose month comes near its contracted volume, or above it: once for each of
 * the two in a month, and again when another volume has been agreed on.
 */
@Stateless
public class VolumeReminders {
  @Inject private ContractVolumes contracts;
  @Inject private VolumeCases cases;
  @Inject private BillRecipients recipients;
  @Inject private Outbox outbox;
  @Inject private PublicAddress site;

  /**
   * Writes the warnings of a day for the next accounts, each once however often it is asked.
   *
   * @param after the last account of the page before, 0 for the first
   * @return the last account of this page; empty if there is none
   */
  public OptionalLong remind(LocalDate day, long after) {
    List<AccountId> page = contracts.accountsAfter(YearMonth.from(day), after);
    if (!page.isEmpty()) {
      warn(cases.near(page, day));
    }
    return page.stream().mapToLong(AccountId::value).max();
  }

  private void warn(Map<AccountId, VolumeCases.Near> near) {
    List<BillRecipient> readers =
        recipients.wanting(near.keySet(), NoticeKind.VOLUME_NEAR_CONTRACTED);
    outbox.enqueueAll(
        recipients
            .untold(NoticeKind.VOLUME_NEAR_CONTRACTED, readers, reader -> key(reader, near))
            .stream()
            .map(
                reader ->
                    Notice.to(reader.email(), reader.language())
                        .of(NoticeKind.VOLUME_NEAR_CONTRACTED, key(reader, near))
                        .saying(model(reader, near.get(reader.account())))
                        .about(reader.account().value(), null))
            .toList());
  }

  private Map<String, String> model(BillRecipient reader, VolumeCases.Near near) {
    VolumeOutlook month = near.outlook();
    Map<String, String> model = new HashMap<>();
    model.put("name", reader.displayName());
    model.put("accountNumber", near.account().value());
    model.put("lastDay", month.month().atEndOfMonth().toString());
    model.put("contracted", month.contracted().toString());
    model.put("expected", month.expected().toString());
    model.put("percent", Integer.toString(month.percent()));
    model.put("link", site.of("/portal/home?account=" + near.account()));
    return model;
  }

  private static String key(BillRecipient reader, Map<AccountId, VolumeCases.Near> near) {
    VolumeOutlook month = near.get(reader.account()).outlook();
    return String.join(
        ":",
        Long.toString(reader.account().value()),
        reader.user().toString(),
        month.month().toString(),
        month.standing().name(),
        month.contracted().toString());
  }
}
