package ua.oblik.web.ui;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;

/** What is wrong with what was typed into a field, beside the field and with its label. */
final class InputMessage {
  private InputMessage() {}

  static FacesMessage about(UIComponent field, String key) {
    String text = Formats.text(key, field.getAttributes().get("label"));
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
  }
}
