package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.tariff.DraftState;
import ua.oblik.tariff.NoticePeriod;
import ua.oblik.web.ui.Formats;

/** Warns whoever publishes a price that those who pay it will hear of it late. */
@Named("officeNoticePeriod")
@RequestScoped
public class NoticePeriodBacking {
  @Inject private NoticePeriod period;
  @Inject private BusinessClock clock;

  /** What to say of a draft of that first day; empty if there is time enough. */
  public String warning(DraftState state, LocalDate from) {
    return state == DraftState.DRAFT && period.isShort(from)
        ? Formats.text("office_tariff_drafts.short", period.days(clock.today()))
        : "";
  }
}
