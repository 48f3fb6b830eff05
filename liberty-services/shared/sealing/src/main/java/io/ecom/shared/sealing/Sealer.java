package io.ecom.shared.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals texts by AES-256-GCM: {@code sealed:<key id>:<Base64 of nonce, ciphertext and tag>}. The
 * place is authenticated with it. Nonces are random: 2^32 values under one key are safe, far more
 * than a shop has secrets.
 */
final class Sealer {
  private static final String MARK = "sealed:";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SealingKey first;
  private final Map<String, SealingKey> keys;

  /**
   * @param keys the first one seals, all open
   */
  Sealer(List<SealingKey> keys) {
    this.first = keys.get(0);
    this.keys = keys.stream().collect(Collectors.toMap(SealingKey::id, Function.identity()));
  }

  String seal(String text, Place place) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, first, nonce, place);
      byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return prefix() + Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new SealingException("cannot seal for " + place, e);
    }
  }

  /** What is not sealed was written before there were keys, and is as it is. */
  String open(String stored, Place place) {
    if (!isSealed(stored)) {
      return stored;
    }
    String id = keyId(stored);
    SealingKey key = keys.get(id);
    if (key == null) {
      throw new SealingException(place + " is sealed by key " + id + ", which is not here");
    }
    try {
      byte[] all = Base64.getDecoder().decode(stored.substring(prefix(id).length()));
      byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, place);
      byte[] text = cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
      return new String(text, StandardCharsets.UTF_8);
    } catch (AEADBadTagException e) {
      throw new SealingException(place + " was changed, moved, or sealed by another key " + id, e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SealingException(place + " is damaged", e);
    }
  }

  /** Whether it is sealed, and by the key that seals today. */
  boolean isCurrent(String stored) {
    return stored.startsWith(prefix());
  }

  /** What everything begins with that is sealed today. */
  String prefix() {
    return prefix(first.id());
  }

  static boolean isSealed(String stored) {
    return stored.startsWith(MARK);
  }

  private static String prefix(String keyId) {
    return MARK + keyId + ":";
  }

  private static String keyId(String stored) {
    int end = stored.indexOf(':', MARK.length());
    return end < 0 ? "" : stored.substring(MARK.length(), end);
  }

  private static Cipher cipher(int mode, SealingKey key, byte[] nonce, Place place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.bytes());
    return cipher;
  }
}
