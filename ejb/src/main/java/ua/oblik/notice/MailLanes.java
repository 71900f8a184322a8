package ua.oblik.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Delivers a page of notices. Many are shared out to every core, since a letter with its bill costs
 * processor time; a few go one after another, in the order they were written.
 */
@Dependent
class MailLanes {
  private static final int FEW = 20;
  private static final int LANES =
      Math.min(4, Math.max(2, Runtime.getRuntime().availableProcessors()));

  @Inject private MailLane lane;

  /** Answers how many went. */
  int deliver(List<Long> page) {
    if (page.size() <= FEW) {
      return lane.deliver(page);
    }
    List<Future<Integer>> lanes = new ArrayList<>(LANES);
    for (int i = 0; i < LANES; i++) {
      int from = page.size() * i / LANES;
      int until = page.size() * (i + 1) / LANES;
      lanes.add(lane.begin(List.copyOf(page.subList(from, until))));
    }
    int sent = 0;
    for (Future<Integer> each : lanes) {
      sent += sent(each);
    }
    return sent;
  }

  private static int sent(Future<Integer> lane) {
    try {
      return lane.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a lane of letters failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while letters were sent", e);
    }
  }
}
