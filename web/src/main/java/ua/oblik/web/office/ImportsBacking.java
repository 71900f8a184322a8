package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.filing.ImportKind;
import ua.oblik.payment.ColumnMapDesk;
import ua.oblik.payment.PaymentImports;
import ua.oblik.statement.ColumnMap;

/** Files of banks and agents: bring one. */
@Named("officeImportsBacking")
@RequestScoped
public class ImportsBacking extends Bringing {
  @Inject private PaymentImports payments;
  @Inject private ColumnMapDesk maps;

  private String layout = "";

  @Override
  ImportKind kind() {
    return ImportKind.PAYMENTS;
  }

  @Override
  void begin(UUID id) {
    payments.begin(id);
  }

  @Override
  Optional<String> layout() {
    return Optional.ofNullable(layout).filter(chosen -> !chosen.isEmpty());
  }

  /** The column maps to choose from. */
  public List<String> getLayouts() {
    return maps.all().stream().map(ColumnMap::name).toList();
  }

  public String getLayout() {
    return layout;
  }

  public void setLayout(String layout) {
    this.layout = layout;
  }
}
