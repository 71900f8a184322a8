package ua.oblik.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * One record of the audit trail. It is chained to the one before by that one's hash, and numbered
 * without gaps, so that a changed, inserted or removed record shows.
 */
@Entity
@Table(name = "audit_record")
@NamedQuery(
    name = "AuditRecord.last",
    query = "select r from AuditRecord r where r.id = (select max(s.id) from AuditRecord s)")
@NamedQuery(
    name = "AuditRecord.after",
    query = "select r from AuditRecord r where r.id > :id order by r.id")
class AuditRecord {
  @Id private long id;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "business_day")
  private LocalDate businessDay;

  private String actor;
  private String action;

  @Column(name = "object_kind")
  private String objectKind;

  @Column(name = "object_id")
  private String objectId;

  private String before;
  private String after;

  @Column(name = "previous_hash")
  private byte[] previousHash;

  private byte[] hash;

  /** For JPA. */
  protected AuditRecord() {}

  AuditRecord(AuditRecord previous, AuditEntry entry, Instant recordedAt, LocalDate businessDay) {
    this.id = previous == null ? 1 : previous.id + 1;
    this.previousHash = previous == null ? null : previous.hash;
    this.recordedAt = recordedAt;
    this.businessDay = businessDay;
    this.actor = entry.actor();
    this.action = entry.action();
    this.objectKind = entry.objectKind();
    this.objectId = entry.objectId();
    this.before = entry.before();
    this.after = entry.after();
    this.hash = computeHash();
  }

  long id() {
    return id;
  }

  /** Whether this record is what was written, right after {@code previous}. */
  boolean follows(AuditRecord previous) {
    byte[] expected = previous == null ? null : previous.hash;
    return id == (previous == null ? 1 : previous.id + 1)
        && Arrays.equals(expected, previousHash)
        && MessageDigest.isEqual(hash, computeHash());
  }

  private byte[] computeHash() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(id);
      write(out, previousHash);
      out.writeLong(recordedAt.getEpochSecond());
      out.writeInt(recordedAt.getNano());
      out.writeLong(businessDay.toEpochDay());
      for (String text : new String[] {actor, action, objectKind, objectId, before, after}) {
        write(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
      }
      return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** With its length first, so that no two records give the same bytes. */
  private static void write(DataOutputStream out, byte[] part) throws IOException {
    out.writeInt(part == null ? -1 : part.length);
    if (part != null) {
      out.write(part);
    }
  }
}
