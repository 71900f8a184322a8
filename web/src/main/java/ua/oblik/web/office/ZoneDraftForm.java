package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.tariff.NewCoefficients;

/** The fields of coefficients of zones being prepared: two or three of them, and the act. */
@Named("officeZoneDraftForm")
@RequestScoped
public class ZoneDraftForm {
  private static final List<Integer> KINDS = List.of(2, 3);

  @Inject private ActForm act;

  private int zones = 2;
  private LocalDate from;
  private String coefficient1;
  private String coefficient2;
  private String coefficient3;

  /**
   * The coefficients that were typed.
   *
   * @throws IllegalArgumentException if one is no number, missing, or one too many
   */
  NewCoefficients coefficients() {
    Map<RegisterCode, Coefficient> typed = new EnumMap<>(RegisterCode.class);
    List<String> texts = Arrays.asList(coefficient1, coefficient2, coefficient3);
    List<RegisterCode> registers = RegisterCode.of(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      if (text != null && !text.isBlank()) {
        typed.put(registers.get(i), Coefficient.of(text.strip().replace(',', '.')));
      }
    }
    return new NewCoefficients(zones, from, typed, act.act());
  }

  public List<Integer> getKinds() {
    return KINDS;
  }

  public int getZones() {
    return zones;
  }

  public void setZones(int zones) {
    this.zones = zones;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getCoefficient1() {
    return coefficient1;
  }

  public void setCoefficient1(String coefficient1) {
    this.coefficient1 = coefficient1;
  }

  public String getCoefficient2() {
    return coefficient2;
  }

  public void setCoefficient2(String coefficient2) {
    this.coefficient2 = coefficient2;
  }

  public String getCoefficient3() {
    return coefficient3;
  }

  public void setCoefficient3(String coefficient3) {
    this.coefficient3 = coefficient3;
  }

  public ActForm getAct() {
    return act;
  }
}
