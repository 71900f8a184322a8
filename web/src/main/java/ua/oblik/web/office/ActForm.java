package ua.oblik.web.office;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import ua.oblik.tariff.ActNamed;

/**
 * The fields of the act behind what is prepared: its day and article, its name in three languages.
 */
@Dependent
public class ActForm {
  private LocalDate on;
  private String article;
  private String nameUk;
  private String nameEn;
  private String nameRu;

  /** The act that was typed. */
  ActNamed act() {
    return new ActNamed(on, article, nameUk, nameEn, nameRu);
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }

  public String getArticle() {
    return article;
  }

  public void setArticle(String article) {
    this.article = article;
  }

  public String getNameUk() {
    return nameUk;
  }

  public void setNameUk(String nameUk) {
    this.nameUk = nameUk;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getNameRu() {
    return nameRu;
  }

  public void setNameRu(String nameRu) {
    this.nameRu = nameRu;
  }
}
