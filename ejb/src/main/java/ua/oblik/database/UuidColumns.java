package ua.oblik.database;

import java.sql.Types;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets JPA write a missing UUID. EclipseLink makes every UUID a text and has none for an empty
 * attribute, nor would PostgreSQL take a text for a column of type {@code uuid}; the driver takes a
 * UUID as it is, and an empty one where the type of the column is named.
 */
public class UuidColumns implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    for (ClassDescriptor entity : session.getDescriptors().values()) {
      entity.getMappings().stream()
          .filter(DatabaseMapping::isDirectToFieldMapping)
          .filter(mapping -> isUuid(entity.getJavaClass(), mapping.getAttributeName()))
          .map(AbstractDirectMapping.class::cast)
          .forEach(UuidColumns::keepAsItIs);
    }
  }

  private static void keepAsItIs(AbstractDirectMapping mapping) {
    mapping.setConverter(null);
    mapping.getField().setSqlType(Types.OTHER);
  }

  private static boolean isUuid(Class<?> entity, String attribute) {
    return Arrays.stream(entity.getDeclaredFields())
        .anyMatch(field -> field.getName().equals(attribute) && field.getType() == UUID.class);
  }
}
