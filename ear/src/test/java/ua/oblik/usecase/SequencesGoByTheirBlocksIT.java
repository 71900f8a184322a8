package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * JPA takes ids in blocks and reckons them back from the value of the sequence: if the sequence
 * goes by another step, two rows get one id, or most ids are lost.
 */
class SequencesGoByTheirBlocksIT extends UseCase {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @PersistenceContext(unitName = "meter")
  private EntityManager meter;

  @Test
  void inCustomer() {
    Map<String, Long> blocks = blocks(customer);

    assertThat(blocks).hasSizeGreaterThan(10);
    assertThat(steps(blocks, sql -> tables.customer(sql))).isEqualTo(blocks);
  }

  @Test
  void inMeter() {
    Map<String, Long> blocks = blocks(meter);

    assertThat(blocks).isNotEmpty();
    assertThat(steps(blocks, sql -> tables.meter(sql))).isEqualTo(blocks);
  }

  @Test
  void noIdComesFromATable() {
    for (EntityManager unit : List.of(customer, meter)) {
      assertThat(places(unit)).noneMatch(place -> place.isAnnotationPresent(TableGenerator.class));
    }
  }

  /** How many ids JPA takes at once, by sequence. */
  private static Map<String, Long> blocks(EntityManager unit) {
    Map<String, Long> blocks = new TreeMap<>();
    for (AnnotatedElement place : places(unit)) {
      SequenceGenerator generator = place.getAnnotation(SequenceGenerator.class);
      if (generator != null) {
        assertThat(generator.sequenceName()).as("sequence of %s", place).isNotBlank();
        Long other = blocks.put(generator.sequenceName(), Long.valueOf(generator.allocationSize()));
        assertThat(other == null || other == generator.allocationSize())
            .as("%s by two blocks", generator.sequenceName())
            .isTrue();
      }
    }
    return blocks;
  }

  /** Where a generator may stand: entities, their fields and methods, and what they inherit. */
  private static List<AnnotatedElement> places(EntityManager unit) {
    List<AnnotatedElement> places = new ArrayList<>();
    for (EntityType<?> entity : unit.getMetamodel().getEntities()) {
      for (Class<?> type = entity.getJavaType(); type != null; type = type.getSuperclass()) {
        places.add(type);
        places.addAll(List.of(type.getDeclaredFields()));
        places.addAll(List.of(type.getDeclaredMethods()));
      }
    }
    return places;
  }

  /** The steps of those sequences in the database. */
  private static Map<String, Long> steps(
      Map<String, Long> blocks, Function<String, List<Map<String, String>>> rows) {
    Map<String, Long> steps = new TreeMap<>();
    rows.apply(
            "select sequencename, increment_by from pg_sequences where schemaname = current_schema()")
        .forEach(row -> steps.put(row.get("sequencename"), Long.valueOf(row.get("increment_by"))));
    steps.keySet().retainAll(blocks.keySet());
    return steps;
  }
}
