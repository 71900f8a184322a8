package ua.oblik.planted.west;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A fault: an entity anybody can change without saying why. */
@Entity
public class Settable {

  @Id private long id;
  private String name;

  /** For JPA. */
  protected Settable() {}

  /** Not a verb of the business. */
  public void setName(String name) {
    this.name = name;
  }

  @Override
  public String toString() {
    return id + " " + name;
  }
}
