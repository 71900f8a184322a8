package ua.oblik.filing;

import java.util.List;
import java.util.stream.Stream;
import ua.oblik.RefusedException;

/**
 * Why a file was not read.
 *
 * @param code of the refusal, or the number of the incident; empty if it was read
 * @param about what the words of the refusal name
 */
record ImportReason(String code, List<String> about) {
  private static final String BETWEEN = "\t";

  /** A tab inside a value would make two of it. */
  static ImportReason of(RefusedException refused) {
    return new ImportReason(
        refused.code(),
        refused.arguments().stream().map(each -> each.toString().replace(BETWEEN, " ")).toList());
  }

  static ImportReason parse(String stored) {
    List<String> parts = List.of(stored.split(BETWEEN));
    return new ImportReason(parts.get(0), parts.subList(1, parts.size()));
  }

  String stored() {
    return String.join(BETWEEN, Stream.concat(Stream.of(code), about.stream()).toList());
  }
}
