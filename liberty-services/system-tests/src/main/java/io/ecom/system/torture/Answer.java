package io.ecom.system.torture;

import org.bson.Document;
import org.bson.json.JsonParseException;

/**
 * What came back.
 *
 * @param status 0 if nothing did
 * @param body what came back, or why nothing did
 */
record Answer(int status, String body) {

  Verdict verdict() {
    return Verdict.of(status, problem());
  }

  Document json() {
    try {
      return Document.parse(body);
    } catch (JsonParseException e) {
      return new Document();
    }
  }

  /** Empty if it is no problem of RFC 9457. */
  String problem() {
    if (status < 400 || !body.startsWith("{")) {
      return "";
    }
    Object type = json().getOrDefault("type", "");
    String text = String.valueOf(type);
    return text.substring(text.lastIndexOf('/') + 1);
  }
}
