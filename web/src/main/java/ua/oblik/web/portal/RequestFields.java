package ua.oblik.web.portal;

import java.time.LocalDate;
import ua.oblik.domain.request.RequestDetails.NameReason;
import ua.oblik.domain.request.RequestDetails.ReplaceReason;
import ua.oblik.domain.request.RequestDetails.VerifyReason;

/** The fields of a request's form that no kind but its own uses. */
public abstract class RequestFields {
  private String meter;
  private LocalDate day;
  private LocalDate until;
  private String text;
  private String name;
  private ReplaceReason replaceReason;
  private VerifyReason verifyReason;
  private NameReason nameReason;

  public ReplaceReason[] getReplaceReasons() {
    return ReplaceReason.values();
  }

  public VerifyReason[] getVerifyReasons() {
    return VerifyReason.values();
  }

  public NameReason[] getNameReasons() {
    return NameReason.values();
  }

  public String getMeter() {
    return meter;
  }

  public void setMeter(String meter) {
    this.meter = meter;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public ReplaceReason getReplaceReason() {
    return replaceReason;
  }

  public void setReplaceReason(ReplaceReason replaceReason) {
    this.replaceReason = replaceReason;
  }

  public VerifyReason getVerifyReason() {
    return verifyReason;
  }

  public void setVerifyReason(VerifyReason verifyReason) {
    this.verifyReason = verifyReason;
  }

  public NameReason getNameReason() {
    return nameReason;
  }

  public void setNameReason(NameReason nameReason) {
    this.nameReason = nameReason;
  }
}
