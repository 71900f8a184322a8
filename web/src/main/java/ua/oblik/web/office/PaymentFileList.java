package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import ua.oblik.filing.ImportKind;

/** Files of banks and agents. */
@ApplicationScoped
public class PaymentFileList extends ImportList {

  @Override
  public String name() {
    return "paymentfiles";
  }

  @Override
  ImportKind kind() {
    return ImportKind.PAYMENTS;
  }
}
