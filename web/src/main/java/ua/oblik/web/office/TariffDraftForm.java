package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.TierPolicy;
import ua.oblik.tariff.NewVersion;
import ua.oblik.tariff.SeasonOfYear;

/**
 * The fields of a version being prepared: up to three blocks, charges of a month and of a day, a
 * minimum, the act.
 */
@Named("officeTariffDraftForm")
@RequestScoped
public class TariffDraftForm {
  @Inject private ActForm act;

  private CustomerClass customerClass = CustomerClass.URBAN;
  private LocalDate from;
  private SeasonOfYear season = SeasonOfYear.ALL_YEAR;
  private TierPolicy policy = TierPolicy.GRADUATED;
  private String rate1;
  private Energy upTo1;
  private String rate2;
  private Energy upTo2;
  private String rate3;
  private Money monthlyCharge;
  private Money dailyCharge;
  private Money minimumCharge;

  /**
   * The version that was typed. A block ends the list where no limit is given.
   *
   * @throws IllegalArgumentException if a rate is no rate, or the blocks are out of order
   */
  NewVersion version() {
    List<FixedCharge> charges = new ArrayList<>();
    if (monthlyCharge != null) {
      charges.add(new FixedCharge(act.getNameUk(), monthlyCharge, FixedCharge.Per.MONTH));
    }
    if (dailyCharge != null) {
      charges.add(new FixedCharge(act.getNameUk(), dailyCharge, FixedCharge.Per.DAY));
    }
    return new NewVersion(
        customerClass,
        from,
        season,
        policy,
        blocks(),
        charges,
        Optional.ofNullable(minimumCharge),
        act.act());
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<String> rates = Arrays.asList(rate1, rate2, rate3);
    List<Energy> limits = Arrays.asList(upTo1, upTo2, null);
    for (int i = 0; i < rates.size() && rates.get(i) != null; i++) {
      UnitRate rate = UnitRate.of(rates.get(i).strip().replace(',', '.'));
      blocks.add(new Block(i + 1, Optional.ofNullable(limits.get(i)), rate));
    }
    return blocks;
  }

  public CustomerClass[] getClasses() {
    return CustomerClass.values();
  }

  public SeasonOfYear[] getSeasons() {
    return SeasonOfYear.values();
  }

  public TierPolicy[] getPolicies() {
    return TierPolicy.values();
  }

  public CustomerClass getCustomerClass() {
    return customerClass;
  }

  public void setCustomerClass(CustomerClass customerClass) {
    this.customerClass = customerClass;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public SeasonOfYear getSeason() {
    return season;
  }

  public void setSeason(SeasonOfYear season) {
    this.season = season;
  }

  public TierPolicy getPolicy() {
    return policy;
  }

  public void setPolicy(TierPolicy policy) {
    this.policy = policy;
  }

  public String getRate1() {
    return rate1;
  }

  public void setRate1(String rate1) {
    this.rate1 = rate1;
  }

  public Energy getUpTo1() {
    return upTo1;
  }

  public void setUpTo1(Energy upTo1) {
    this.upTo1 = upTo1;
  }

  public String getRate2() {
    return rate2;
  }

  public void setRate2(String rate2) {
    this.rate2 = rate2;
  }

  public Energy getUpTo2() {
    return upTo2;
  }

  public void setUpTo2(Energy upTo2) {
    this.upTo2 = upTo2;
  }

  public String getRate3() {
    return rate3;
  }

  public void setRate3(String rate3) {
    this.rate3 = rate3;
  }

  public Money getMonthlyCharge() {
    return monthlyCharge;
  }

  public void setMonthlyCharge(Money monthlyCharge) {
    this.monthlyCharge = monthlyCharge;
  }

  public Money getDailyCharge() {
    return dailyCharge;
  }

  public void setDailyCharge(Money dailyCharge) {
    this.dailyCharge = dailyCharge;
  }

  public Money getMinimumCharge() {
    return minimumCharge;
  }

  public void setMinimumCharge(Money minimumCharge) {
    this.minimumCharge = minimumCharge;
  }

  public ActForm getAct() {
    return act;
  }
}
