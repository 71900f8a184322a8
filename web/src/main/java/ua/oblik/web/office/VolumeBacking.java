package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import ua.oblik.BusinessException;
import ua.oblik.account.ContractVolumes;
import ua.oblik.account.ContractVolumes.Volume;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Energy;
import ua.oblik.web.ui.Messages;

/** The contracted volumes of the account of {@link AccountBacking}. */
@Named("officeVolumeBacking")
@RequestScoped
public class VolumeBacking {
  @Inject private AccountBacking account;
  @Inject private ContractVolumes volumes;
  @Inject private Messages messages;

  private LocalDate from;
  private Energy volume;
  private String source;

  /** Enters a volume; shows the agreements again. */
  public String agree() {
    AccountNumber number = account.getAccount().number();
    try {
      volumes.agree(number, from, volume, source);
    } catch (BusinessException refused) {
      messages.refusal(field(refused.code()), refused);
      return null;
    }
    messages.done("office_account.volumeAgreed");
    return "/office/account?faces-redirect=true&tab=agreements&no=" + number;
  }

  private static String field(String code) {
    return switch (code) {
      case "first-of-month" -> "volumeMonth";
      case "reason-missing" -> "volumeSource";
      default -> "volume";
    };
  }

  public List<Volume> getAll() {
    return volumes.of(account.getAccount().number());
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public Energy getVolume() {
    return volume;
  }

  public void setVolume(Energy volume) {
    this.volume = volume;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }
}
