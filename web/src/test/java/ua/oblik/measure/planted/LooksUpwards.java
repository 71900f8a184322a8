package ua.oblik.measure.planted;

import ua.oblik.billing.BillView;

/** A fault: the ground floor knows the top. */
public interface LooksUpwards {

  /** Takes what it must not know. */
  void observe(BillView bill);
}
