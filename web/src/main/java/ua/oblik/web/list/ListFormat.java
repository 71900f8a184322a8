package ua.oblik.web.list;

import java.io.OutputStream;

/** The kinds of file a list can be taken away as. */
enum ListFormat {
  CSV("text/csv; charset=UTF-8") {
    @Override
    ListFile open(OutputStream out) {
      return new CsvFile(out);
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    ListFile open(OutputStream out) {
      return new XlsxFile(out);
    }
  };

  private final String mediaType;

  ListFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  abstract ListFile open(OutputStream out);
}
