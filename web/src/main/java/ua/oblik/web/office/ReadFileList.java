package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import ua.oblik.filing.ImportKind;

/** Files of register reads. */
@ApplicationScoped
public class ReadFileList extends ImportList {

  @Override
  public String name() {
    return "readfiles";
  }

  @Override
  ImportKind kind() {
    return ImportKind.READS;
  }
}
