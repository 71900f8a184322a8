package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.account.BillRecipient;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.tariff.PriceChange;
import ua.oblik.domain.tariff.PriceText;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.PublicAddress;
import ua.oblik.tariff.Acts;

/** Writes what readers are told of changes of their prices, the acts by names in their language. */
@Dependent
class PriceLetters {
  @Inject private Accounts accounts;
  @Inject private Acts acts;
  @Inject private PublicAddress site;

  List<Notice> of(
      Collection<BillRecipient> readers,
      Map<AccountId, List<PriceChange>> concerned,
      Function<BillRecipient, String> key) {
    Map<AccountId, AccountNumber> numbers = accounts.numbers(concerned.keySet());
    Map<String, Map<String, String>> names = new HashMap<>();
    return readers.stream()
        .map(
            reader ->
                Notice.to(reader.email(), reader.language())
                    .of(NoticeKind.PRICE_CHANGES, key.apply(reader))
                    .saying(
                        model(
                            reader,
                            numbers.get(reader.account()),
                            concerned.get(reader.account()),
                            names.computeIfAbsent(reader.language(), this::names)))
                    .about(reader.account().value(), null))
        .toList();
  }

  private Map<String, String> names(String language) {
    return acts.names(Locale.forLanguageTag(language));
  }

  private Map<String, String> model(
      BillRecipient reader,
      AccountNumber number,
      List<PriceChange> changes,
      Map<String, String> names) {
    return Map.of(
        "name",
        reader.displayName(),
        "accountNumber",
        number.value(),
        "changesOn",
        changes.get(0).on().toString(),
        "oldPrices",
        PriceText.write(changes.stream().flatMap(each -> each.before().stream()).toList()),
        "newPrices",
        PriceText.write(changes.stream().map(PriceChange::after).toList()),
        "act",
        changes.stream()
            .flatMap(change -> change.acts().stream())
            .distinct()
            .map(act -> names.getOrDefault(act, act))
            .collect(Collectors.joining("; ")),
        "link",
        site.of("/portal/home?account=" + number));
  }
}
