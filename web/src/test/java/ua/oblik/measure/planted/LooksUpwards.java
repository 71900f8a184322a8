package ua.oblik.measure.planted;

import ua.oblik.billing.BillIssued;

/** A fault: the ground floor knows the top. */
public interface LooksUpwards {

  /** Takes what it must not know. */
  void observe(BillIssued event);
}
