package ua.oblik.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import org.primefaces.component.poll.PollRenderer;

/**
 * A poll whose element is hidden by an attribute. The library hides it by an inline style, which
 * the content security policy refuses.
 */
public class PollWithoutStyle extends PollRenderer {
  @Override
  public void encodeEnd(FacesContext faces, UIComponent poll) throws IOException {
    ResponseWriter writer = faces.getResponseWriter();
    faces.setResponseWriter(new Hiding(writer));
    try {
      super.encodeEnd(faces, poll);
    } finally {
      faces.setResponseWriter(writer);
    }
  }

  private static final class Hiding extends ResponseWriterWrapper {
    Hiding(ResponseWriter writer) {
      super(writer);
    }

    @Override
    public void writeAttribute(String name, Object value, String property) throws IOException {
      if ("style".equals(name)) {
        super.writeAttribute("hidden", "hidden", null);
      } else {
        super.writeAttribute(name, value, property);
      }
    }
  }
}
