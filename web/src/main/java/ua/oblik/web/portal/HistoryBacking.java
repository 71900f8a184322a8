package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.identity.CurrentUser;
import ua.oblik.metering.ReadHistory;
import ua.oblik.metering.ReadView;
import ua.oblik.web.ui.Formats;

/** All reads of an account: who gave them, how far they can be relied on, what corrected them. */
@Named
@RequestScoped
public class HistoryBacking {
  @Inject private PortalAccount account;
  @Inject private ReadHistory history;
  @Inject private CurrentUser caller;

  private List<ReadView> all;
  private Integer year;

  /** Which login entered reads, in words; empty where none did. */
  public String who(ReadView read) {
    if (!read.submittedBy().startsWith("user:")) {
      return "";
    }
    boolean own = read.submittedBy().equals(caller.actor());
    return Formats.text(own ? "read.byYou" : "read.byOther");
  }

  /** Whether the reads are of more than one meter, so that each must name its own. */
  public boolean isSeveralMeters() {
    return all().stream().map(ReadView::meter).distinct().count() > 1;
  }

  /** The years with reads, the latest first. */
  public List<Integer> getYears() {
    return Years.of(all(), ReadView::readOn);
  }

  /** Those of the year, the latest first. */
  public List<ReadView> getReads() {
    Integer shown = getYear();
    return all().stream().filter(read -> shown.equals(read.readOn().getYear())).toList();
  }

  /** The year asked for, else the latest with reads. */
  public Integer getYear() {
    return Years.shown(year, getYears());
  }

  public void setYear(Integer year) {
    this.year = year;
  }

  private List<ReadView> all() {
    if (all == null) {
      all = account.isPresent() ? history.of(account.getNumber()) : List.of();
    }
    return all;
  }
}
