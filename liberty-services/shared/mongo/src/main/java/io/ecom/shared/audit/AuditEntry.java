package io.ecom.shared.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param sequence 1 for the first, without gaps
 * @param before the JSON that was hashed, as are all its fields
 * @param previousHash of the entry before; empty for the first
 */
@Schema(name = "AuditEntry")
public record AuditEntry(
    long sequence,
    Instant at,
    String userId,
    String email,
    String action,
    String subject,
    @Nullable String before,
    @Nullable String after,
    @Nullable String reason,
    String previousHash,
    String hash) {

  /** The entry as it belongs behind another, whatever hash this one has. */
  AuditEntry sealed() {
    return new AuditEntry(
        sequence, at, userId, email, action, subject, before, after, reason, previousHash, seal());
  }

  boolean isGenuine() {
    return seal().equals(hash);
  }

  private String seal() {
    MessageDigest digest = sha256();
    digest.update(ByteBuffer.allocate(16).putLong(sequence).putLong(at.toEpochMilli()).flip());
    for (String field : List.of(userId, email, action, subject)) {
      add(digest, field);
    }
    add(digest, before);
    add(digest, after);
    add(digest, reason);
    add(digest, previousHash);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** With its length, so that nothing can be moved from one field to the next. */
  private static void add(MessageDigest digest, @Nullable String field) {
    byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
    int length = field == null ? -1 : bytes.length;
    digest.update(ByteBuffer.allocate(4).putInt(length).flip());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is mandatory in every JRE", e);
    }
  }
}
