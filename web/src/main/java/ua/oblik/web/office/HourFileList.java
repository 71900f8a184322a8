package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import ua.oblik.filing.ImportKind;

/** Files of hourly volumes. */
@ApplicationScoped
public class HourFileList extends ImportList {

  @Override
  public String name() {
    return "hourfiles";
  }

  @Override
  ImportKind kind() {
    return ImportKind.HOURS;
  }
}
