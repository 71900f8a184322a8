package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;
import ua.oblik.statement.ColumnMap;
import ua.oblik.statement.ColumnMapCheck;
import ua.oblik.statement.ColumnMapCheck.Preview;
import ua.oblik.statement.ColumnMapCheck.Problem;
import ua.oblik.statement.MapField;

/**
 * The column maps of payment agents, as staff who post payments keep them. A map is never taken
 * away, and its source never changes: payments are told apart by it.
 */
@Stateless
public class ColumnMapDesk {

  @Inject private ColumnMaps maps;
  @Inject private CurrentUser caller;
  @Inject private AuditTrail audit;

  /**
   * All maps, by name.
   *
   * @throws NotFoundException if the caller may not post payments
   */
  public List<ColumnMap> all() {
    require();
    return maps.all();
  }

  /**
   * One map.
   *
   * @throws NotFoundException if there is none of that name, or the caller may not post payments
   */
  public ColumnMap get(String name) {
    return all().stream()
        .filter(map -> map.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("column-map-not-found"));
  }

  /**
   * Keeps a new map, unless something is wrong with it.
   *
   * @return what is wrong, field by field; empty once it is kept
   * @throws RefusedException if there is one of that name
   * @throws NotFoundException if the caller may not post payments
   */
  public Map<MapField, Problem> create(ColumnMap map) {
    require();
    Map<MapField, Problem> problems = ColumnMapCheck.problems(map);
    if (problems.isEmpty()) {
      if (!maps.add(map)) {
        throw new RefusedException("column-map-name-taken");
      }
      audit.record(AuditEntry.of("create-column-map", "column-map", map.name()).after(told(map)));
    }
    return problems;
  }

  /**
   * Changes how the files of a map are written, unless something is wrong with it.
   *
   * @return what is wrong, field by field; empty once it is changed
   * @throws NotFoundException if there is none of that name and source, or the caller may not post
   *     payments
   */
  public Map<MapField, Problem> change(ColumnMap map) {
    ColumnMap before = get(map.name());
    Map<MapField, Problem> problems = ColumnMapCheck.problems(map);
    if (problems.isEmpty()) {
      if (!maps.change(map)) {
        throw new NotFoundException("column-map-not-found");
      }
      audit.record(
          AuditEntry.of("change-column-map", "column-map", map.name())
              .before(told(before))
              .after(told(map)));
    }
    return problems;
  }

  /**
   * Reads the beginning of a sample by a map; nothing is kept.
   *
   * @throws RefusedException if the sample cannot be read at all
   * @throws NotFoundException if the caller may not post payments
   */
  public Preview preview(ColumnMap map, InputStream sample) {
    require();
    return ColumnMapCheck.preview(map, sample);
  }

  private void require() {
    if (!caller.can(Capability.POST_PAYMENTS)) {
      throw new NotFoundException("column-map-not-found");
    }
  }

  private static String told(ColumnMap map) {
    return map.source() + " " + map.layout() + " " + map.columns();
  }
}
