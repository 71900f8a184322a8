package ua.oblik.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import ua.oblik.NotFoundException;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/** Who may ask customers and answer them. */
@Dependent
class SurveyStaff {
  @Inject private CurrentUser caller;

  /**
   * Lets staff pass.
   *
   * @throws NotFoundException for anybody else
   */
  void require() {
    if (!caller.can(Capability.WORK_WORKLISTS)) {
      throw new NotFoundException("worklist-not-found");
    }
  }

  String actor() {
    return caller.actor();
  }
}
