package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.account.Agreements;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.PriceChange;
import ua.oblik.domain.tariff.PriceGroup;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.tariff.NoticePeriod;
import ua.oblik.tariff.Tariffs;

/** Tells which published prices begin soon, and whom they concern. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PriceChanges {
  private static final List<PriceGroup> GROUPS =
      Arrays.stream(CustomerClass.values())
          .flatMap(each -> IntStream.rangeClosed(1, 3).mapToObj(z -> new PriceGroup(each, z)))
          .toList();

  @Inject private Tariffs tariffs;
  @Inject private NoticePeriod period;
  @Inject private Agreements agreements;
  @Inject private AccountAccess access;
  @Inject private BusinessClock clock;

  /**
   * The changes that an account is to be told of today, in order of their days.
   *
   * @throws ua.oblik.NotFoundException if it is not the caller's to see
   */
  public List<PriceChange> of(AccountNumber number) {
    List<PriceChange> all = toldOn(clock.today());
    if (all.isEmpty()) {
      return List.of();
    }
    AccountId account = access.require(number, AccessLevel.VIEW);
    return concerning(List.of(account), all).values().stream()
        .flatMap(days -> days.getOrDefault(account, List.of()).stream())
        .toList();
  }

  /** All changes that somebody is to be told of on a day. */
  public List<PriceChange> toldOn(LocalDate day) {
    RateBook book = tariffs.book();
    DateRange days = period.toldOn(day);
    return GROUPS.stream()
        .flatMap(group -> PriceChange.within(book, group, days).stream())
        .toList();
  }

  /** Which of the changes concern which of the accounts, by the days they begin on. */
  public SortedMap<LocalDate, Map<AccountId, List<PriceChange>>> concerning(
      Collection<AccountId> accounts, Collection<PriceChange> changes) {
    SortedMap<LocalDate, Map<AccountId, List<PriceChange>>> concerned = new TreeMap<>();
    for (LocalDate day : changes.stream().map(PriceChange::on).distinct().toList()) {
      List<PriceChange> begin = changes.stream().filter(change -> change.on().equals(day)).toList();
      concerned.put(day, ofDay(agreements.pricedOn(accounts, day), begin));
    }
    return concerned;
  }

  private static Map<AccountId, List<PriceChange>> ofDay(
      Map<AccountId, Set<PriceGroup>> groups, List<PriceChange> changes) {
    Map<AccountId, List<PriceChange>> concerned = new TreeMap<>();
    groups.forEach(
        (account, own) -> {
          List<PriceChange> felt = new ArrayList<>(changes);
          felt.removeIf(change -> !own.contains(change.after().group()));
          if (!felt.isEmpty()) {
            concerned.put(account, felt);
          }
        });
    return concerned;
  }
}
