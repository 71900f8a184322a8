package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import ua.oblik.filing.ImportKind;
import ua.oblik.metering.HourImports;

/** Files of hourly volumes: bring one. */
@Named("officeHourImportsBacking")
@RequestScoped
public class HourImportsBacking extends Bringing {
  @Inject private HourImports hours;

  @Override
  ImportKind kind() {
    return ImportKind.HOURS;
  }

  @Override
  void begin(UUID id) {
    hours.begin(id);
  }
}
