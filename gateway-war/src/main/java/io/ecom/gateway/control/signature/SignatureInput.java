package io.ecom.gateway.control.signature;

import io.ecom.gateway.entity.Headers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.Dictionary;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.IntegerItem;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.ListElement;
import org.greenbytes.http.sfv.Parser;
import org.greenbytes.http.sfv.StringItem;

/**
 * A signature of a request as the fields {@code Signature-Input} and {@code Signature} have it (RFC
 * 9421, section 4).
 *
 * @param input what it covers, and its parameters
 */
record SignatureInput(InnerList input, byte[] signature) {

  /**
   * The one by a key; other parties may have signed as well.
   *
   * @throws IllegalArgumentException if the fields are not well-formed
   */
  static Optional<SignatureInput> find(Headers headers, String keyId) {
    Dictionary inputs = new Parser(headers.all("Signature-Input")).parseDictionary();
    Dictionary signatures = new Parser(headers.all("Signature")).parseDictionary();
    for (Map.Entry<String, ListElement<?>> entry : inputs.get().entrySet()) {
      if (entry.getValue() instanceof InnerList list
          && signatures.get().get(entry.getKey()) instanceof ByteSequenceItem bytes
          && text(list, "keyid").filter(keyId::equals).isPresent()) {
        byte[] signature = new byte[bytes.get().remaining()];
        bytes.get().duplicate().get(signature);
        return Optional.of(new SignatureInput(list, signature));
      }
    }
    return Optional.empty();
  }

  /**
   * The names of what is covered, in order.
   *
   * @throws IllegalArgumentException if there are two of a name, or some with parameters, which no
   *     request needs here
   */
  List<String> components() {
    List<String> names = input.get().stream().map(SignatureInput::name).toList();
    Set<String> different = new HashSet<>(names);
    if (different.size() < names.size()) {
      throw new IllegalArgumentException("a component comes twice");
    }
    return names;
  }

  private static String name(Item<?> item) {
    if (item instanceof StringItem text && text.getParams().isEmpty()) {
      return text.get();
    }
    throw new IllegalArgumentException("a component is no plain name");
  }

  Optional<String> text(String parameter) {
    return text(input, parameter);
  }

  private static Optional<String> text(InnerList list, String parameter) {
    return list.getParams().get(parameter) instanceof StringItem text
        ? Optional.of(text.get())
        : Optional.empty();
  }

  /** A parameter in seconds. */
  Optional<Instant> time(String parameter) {
    return input.getParams().get(parameter) instanceof IntegerItem seconds
        ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong()))
        : Optional.empty();
  }

  /** What the last line of what is signed says. */
  String parameters() {
    return input.serialize();
  }
}
