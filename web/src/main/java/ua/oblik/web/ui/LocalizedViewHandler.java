package ua.oblik.web.ui;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Gives pages, converters and validators the language of the person. */
public class LocalizedViewHandler extends ViewHandlerWrapper {

  /** Called by Faces with the handler it would use itself. */
  public LocalizedViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext faces) {
    return Language.of((HttpServletRequest) faces.getExternalContext().getRequest()).locale();
  }
}
