package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import ua.oblik.statement.ColumnMap;

/** The fields of a column map. */
@Named("officeColumnMapForm")
@RequestScoped
public class ColumnMapForm {
  private static final List<String> DELIMITERS = List.of(";", ",", "\t", "|");
  private static final List<String> CHARSETS = List.of("UTF-8", "windows-1251");
  private static final List<String> DATES =
      List.of("yyyy-MM-dd", "dd.MM.yyyy", "dd/MM/yyyy", "MM/dd/yyyy", "yyyyMMdd", "yyyy/MM/dd");

  private String name = "";
  private String source = "";
  private int delimiter;
  private String charset = CHARSETS.get(0);
  private String dates = DATES.get(0);
  private String externalId = "";
  private String account = "";
  private String amount = "";
  private String valueOn = "";
  private String payer = "";
  private String purpose = "";
  private String bill = "";

  /** Fills the fields with a map that is kept. */
  void show(ColumnMap map) {
    name = map.name();
    source = map.source();
    delimiter = Math.max(0, DELIMITERS.indexOf(String.valueOf(map.layout().delimiter())));
    charset = map.layout().charset().name();
    dates = map.layout().datePattern();
    externalId = map.columns().externalId();
    account = map.columns().account();
    amount = map.columns().amount();
    valueOn = map.columns().valueOn();
    payer = Objects.requireNonNullElse(map.columns().payer(), "");
    purpose = Objects.requireNonNullElse(map.columns().purpose(), "");
    bill = Objects.requireNonNullElse(map.columns().bill(), "");
  }

  /** The map that was typed, under its name and source. */
  ColumnMap map(String ofName, String ofSource) {
    return new ColumnMap(
        ofName,
        ofSource,
        new ColumnMap.Layout(DELIMITERS.get(delimiter).charAt(0), Charset.forName(charset), dates),
        new ColumnMap.Columns(
            plain(externalId),
            plain(account),
            plain(amount),
            plain(valueOn),
            plain(payer),
            plain(purpose),
            plain(bill)));
  }

  /** The map that was typed. */
  ColumnMap map() {
    return map(plain(name), plain(source));
  }

  private static String plain(String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** Places of the signs between columns: a tab cannot be the value of an option. */
  public List<Integer> getDelimiters() {
    return List.of(0, 1, 2, 3);
  }

  public List<String> getCharsets() {
    return CHARSETS;
  }

  public List<String> getPatterns() {
    return DATES;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public int getDelimiter() {
    return delimiter;
  }

  public void setDelimiter(int delimiter) {
    this.delimiter = delimiter;
  }

  public String getCharset() {
    return charset;
  }

  public void setCharset(String charset) {
    this.charset = charset;
  }

  public String getDates() {
    return dates;
  }

  public void setDates(String dates) {
    this.dates = dates;
  }

  public String getExternalId() {
    return externalId;
  }

  public void setExternalId(String externalId) {
    this.externalId = externalId;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getValueOn() {
    return valueOn;
  }

  public void setValueOn(String valueOn) {
    this.valueOn = valueOn;
  }

  public String getPayer() {
    return payer;
  }

  public void setPayer(String payer) {
    this.payer = payer;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public String getBill() {
    return bill;
  }

  public void setBill(String bill) {
    this.bill = bill;
  }
}
