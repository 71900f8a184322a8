package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import ua.oblik.filing.ImportKind;
import ua.oblik.metering.ReadImports;

/** Files of register reads: bring one. */
@Named("officeReadImportsBacking")
@RequestScoped
public class ReadImportsBacking extends Bringing {
  @Inject private ReadImports reads;

  @Override
  ImportKind kind() {
    return ImportKind.READS;
  }

  @Override
  void begin(UUID id) {
    reads.begin(id);
  }
}
