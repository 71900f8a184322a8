package ua.oblik.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import ua.oblik.tariff.Acts;

/** The names of acts in the person's language, for pages: {@code #{acts.name(code)}}. */
@Named("acts")
@RequestScoped
public class ActNames {
  @Inject private Acts acts;

  private Map<String, String> names;

  /** The name of an act; its code if it has none. */
  public String name(String code) {
    if (names == null) {
      names = acts.names(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
    return names.getOrDefault(code, code);
  }
}
