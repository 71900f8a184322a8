package ua.oblik.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import org.primefaces.component.datatable.DataTableRenderer;

/**
 * A table whose cells are cells. The library calls each a {@code gridcell} of a grid that is not
 * there, which the W3C checker refuses.
 */
public class TableWithoutRoles extends DataTableRenderer {
  @Override
  public void encodeEnd(FacesContext faces, UIComponent table) throws IOException {
    ResponseWriter writer = faces.getResponseWriter();
    faces.setResponseWriter(new Plain(writer));
    try {
      super.encodeEnd(faces, table);
    } finally {
      faces.setResponseWriter(writer);
    }
  }

  private static final class Plain extends ResponseWriterWrapper {
    Plain(ResponseWriter writer) {
      super(writer);
    }

    @Override
    public void writeAttribute(String name, Object value, String property) throws IOException {
      if (!"role".equals(name) || !"gridcell".equals(value)) {
        super.writeAttribute(name, value, property);
      }
    }
  }
}
