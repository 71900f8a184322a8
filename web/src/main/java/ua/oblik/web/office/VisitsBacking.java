package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.metering.ControllerVisits;
import ua.oblik.metering.VisitReason;
import ua.oblik.web.ui.Messages;

/** Visits of controllers: made, or not needed any more. */
@Named("officeVisitsBacking")
@RequestScoped
public class VisitsBacking {
  @Inject private ControllerVisits visits;
  @Inject private Messages messages;

  /**
   * Closes a visit.
   *
   * @param id as the button of its row sent it
   */
  public String close(String id) {
    visits.close(RowIds.parse(id));
    messages.done("office_visits.closed");
    return "/office/visits?faces-redirect=true&state=open";
  }

  public VisitReason[] getReasons() {
    return VisitReason.values();
  }
}
