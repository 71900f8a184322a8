package ua.oblik.account;

import java.util.List;
import ua.oblik.supply.ServicePointId;

/**
 * Another feature's way to find accounts by what a caller on the telephone can read out, such as
 * the serial of a meter. Implemented as a bean by the feature that knows what is asked about.
 */
public interface AccountClue {

  /** Points that a typed text leads to, at most so many; never throws for odd input. */
  List<ServicePointId> points(String typed, int most);
}
