package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import ua.oblik.RefusedException;
import ua.oblik.customer.Contact;
import ua.oblik.customer.NewCustomer;
import ua.oblik.domain.customer.Edrpou;
import ua.oblik.domain.customer.VatNumber;

/** The fields of somebody who becomes a customer: a person, or a firm. */
@Named("officeNewCustomerForm")
@RequestScoped
public class NewCustomerForm {
  private boolean firm;
  private String familyName;
  private String givenName;
  private String patronymic;
  private String fullName;
  private String edrpou;
  private String vatNumber;
  private String email;
  private String phone;

  /**
   * Who was typed; a firm where that is ticked.
   *
   * @throws RefusedException if something is missing
   */
  NewCustomer customer() {
    Contact contact = new Contact(email, phone, "uk");
    if (firm) {
      if (fullName == null || edrpou == null || !Edrpou.isValid(edrpou.strip())) {
        throw new RefusedException("agreement-firm-incomplete");
      }
      return new NewCustomer.Firm(
          fullName.strip(), new Edrpou(edrpou.strip()), vatNumber(), contact);
    }
    if (familyName == null || givenName == null) {
      throw new RefusedException("agreement-person-incomplete");
    }
    return new NewCustomer.Person(familyName.strip(), givenName.strip(), patronymic, contact);
  }

  private VatNumber vatNumber() {
    if (vatNumber == null) {
      return null;
    }
    if (!VatNumber.isValid(vatNumber.strip())) {
      throw new RefusedException("agreement-vat-number");
    }
    return new VatNumber(vatNumber.strip());
  }

  public boolean isFirm() {
    return firm;
  }

  public void setFirm(boolean firm) {
    this.firm = firm;
  }

  public String getFamilyName() {
    return familyName;
  }

  public void setFamilyName(String familyName) {
    this.familyName = familyName;
  }

  public String getGivenName() {
    return givenName;
  }

  public void setGivenName(String givenName) {
    this.givenName = givenName;
  }

  public String getPatronymic() {
    return patronymic;
  }

  public void setPatronymic(String patronymic) {
    this.patronymic = patronymic;
  }

  public String getFullName() {
    return fullName;
  }

  public void setFullName(String fullName) {
    this.fullName = fullName;
  }

  public String getEdrpou() {
    return edrpou;
  }

  public void setEdrpou(String edrpou) {
    this.edrpou = edrpou;
  }

  public String getVatNumber() {
    return vatNumber;
  }

  public void setVatNumber(String vatNumber) {
    this.vatNumber = vatNumber;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }
}
