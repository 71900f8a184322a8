package ua.oblik.system;

/** An account of the region, as the tables have it. */
public final class OneAccount {
  private final RunningOblik oblik;
  private final String number;

  /** Of that number. */
  public OneAccount(RunningOblik oblik, String number) {
    this.oblik = oblik;
    this.number = number;
  }

  /** Number printed on bills. */
  public String number() {
    return number;
  }

  /** The bill that stands for the days up to one, such as 2025-11-01. */
  public String billUntil(String day) {
    return oblik.textOfCustomer(
        "select max(l.bill_no) from live_segment l join account a on a.id = l.account_id where upper(l.period) = '"
            + day
            + "' and a.number = '"
            + number
            + "'");
  }

  /** What a bill charges, in kopiykas. */
  public long charges(String bill) {
    return oblik.countCustomer("select charges_kopiykas from bill where bill_no = " + bill);
  }

  /** What the account owes, in kopiykas. */
  public long balance() {
    return oblik.countCustomer(
        "select b.balance_kopiykas from account_balance b join account a on a.id = b.account_id where a.number = '"
            + number
            + "'");
  }

  /** The bill that stands in the place of another. */
  public String replacementOf(String bill) {
    return oblik.textOfCustomer(
        "select bill_no from bill_supersession where superseded_bill_no = " + bill);
  }

  /** Whether one bill took the place of another, and the ledger reversed the other once. */
  public boolean isReplaced(String bill, String by) {
    return replacementOf(bill).equals(by)
        && oblik.countCustomer(
                "select count(*) from ledger_entry where kind = 'REVERSAL' and bill_no = " + bill)
            == 1;
  }

  /** The last value of a register, whole kilowatt-hours. */
  public long lastRead(String register) {
    return oblik.countMeter(
            "select value_wh from register_read where register = '"
                + register
                + "' and service_point_id = "
                + point()
                + " order by read_on desc, id desc limit 1")
        / 1000;
  }

  /** Number of the meter in place. */
  public String meter() {
    return oblik.textOfMeter(
        "select m.serial from meter m join meter_installation i on i.meter_id = m.id"
            + " where i.removed_on is null and i.service_point_id = "
            + point());
  }

  /** Gives a relief that the account should have had since a day: half price within 60 kWh. */
  public void relieveSince(String day) {
    oblik.changeCustomer(
        "insert into relief (account_id, kind, valid_from, percent, norm_kwh, source) select id, 'PERCENTAGE', '"
            + day
            + "', 50, 60, 'brought too late' from account where number = '"
            + number
            + "'");
  }

  /** Id of its service point. */
  public long point() {
    return oblik.countCustomer(
        "select g.service_point_id from service_agreement g join account a on a.id = g.account_id where a.number = '"
            + number
            + "' and g.ends_on is null");
  }
}
