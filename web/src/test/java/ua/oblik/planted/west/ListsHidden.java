package ua.oblik.planted.west;

import jakarta.ejb.Singleton;
import java.util.List;

/** A bean that takes a list of what only its package may see. */
@Singleton
public class ListsHidden {

  /** How many they are. */
  public int count(List<Hidden> hidden) {
    return hidden.size();
  }

  record Hidden() {}
}
