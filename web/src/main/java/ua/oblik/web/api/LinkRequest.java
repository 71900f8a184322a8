package ua.oblik.web.api;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.account.LinkForm;
import ua.oblik.account.ProofKind;

/**
 * An account number and exactly one proof.
 *
 * @param accountNumber as on a bill, in any spelling
 * @param proof one of billAmount, meterSerial, linkCode
 */
public record LinkRequest(
    @Schema(example = "4100000001", required = true) String accountNumber,
    @Schema(required = true) Proof proof) {

  /** As it comes in JSON. */
  @JsonbCreator
  public LinkRequest(
      @JsonbProperty("accountNumber") String accountNumber, @JsonbProperty("proof") Proof proof) {
    this.accountNumber = accountNumber;
    this.proof = proof == null ? new Proof(null, null, null) : proof;
  }

  /**
   * What shows that the sender holds the account's papers.
   *
   * @param billAmount the charge of any bill of the last three months, such as 421.68
   * @param meterSerial the serial number of the meter in place
   * @param linkCode the one-time code printed on the bill
   */
  public record Proof(
      @Schema(format = "hryvnias") String billAmount,
      @Schema(example = "23000080") String meterSerial,
      @Schema(example = "SVITLO23") String linkCode) {

    /** As it comes in JSON. */
    @JsonbCreator
    public Proof(
        @JsonbProperty("billAmount") String billAmount,
        @JsonbProperty("meterSerial") String meterSerial,
        @JsonbProperty("linkCode") String linkCode) {
      this.billAmount = billAmount;
      this.meterSerial = meterSerial;
      this.linkCode = linkCode;
    }
  }

  /** One form for each proof given; there should be one. */
  List<LinkForm> forms() {
    List<LinkForm> forms = new ArrayList<>();
    add(forms, ProofKind.BILL_AMOUNT, proof.billAmount());
    add(forms, ProofKind.METER_SERIAL, proof.meterSerial());
    add(forms, ProofKind.LINK_CODE, proof.linkCode());
    return forms;
  }

  private void add(List<LinkForm> forms, ProofKind kind, String value) {
    if (value != null) {
      forms.add(new LinkForm(accountNumber, kind, value));
    }
  }
}
