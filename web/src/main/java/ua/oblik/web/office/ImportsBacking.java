package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import ua.oblik.filing.ImportKind;
import ua.oblik.payment.PaymentImports;

/** Files of banks and agents: bring one. */
@Named("officeImportsBacking")
@RequestScoped
public class ImportsBacking extends Bringing {
  @Inject private PaymentImports payments;

  @Override
  ImportKind kind() {
    return ImportKind.PAYMENTS;
  }

  @Override
  void begin(UUID id) {
    payments.begin(id);
  }
}
