package io.ecom.shared.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Gives whole numbers as they are or not at all, where others cut them. */
final class ExactParser implements JsonParser {
  private final JsonParser parser;
  private String field = "";

  ExactParser(JsonParser parser) {
    this.parser = parser;
  }

  @Override
  public int getInt() {
    return (int) exactly(BigDecimal::intValueExact);
  }

  @Override
  public long getLong() {
    return exactly(BigDecimal::longValueExact);
  }

  private long exactly(ToLongFunction<BigDecimal> conversion) {
    try {
      return conversion.applyAsLong(parser.getBigDecimal());
    } catch (ArithmeticException e) {
      throw new NotAWholeNumber(field, e);
    }
  }

  @Override
  public Event next() {
    Event event = parser.next();
    if (event == Event.KEY_NAME) {
      field = parser.getString();
    }
    return event;
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public Event currentEvent() {
    return parser.currentEvent();
  }

  @Override
  public String getString() {
    return parser.getString();
  }

  @Override
  public boolean isIntegralNumber() {
    return parser.isIntegralNumber();
  }

  @Override
  public BigDecimal getBigDecimal() {
    return parser.getBigDecimal();
  }

  @Override
  public JsonLocation getLocation() {
    return parser.getLocation();
  }

  @Override
  public JsonObject getObject() {
    return parser.getObject();
  }

  @Override
  public JsonValue getValue() {
    return parser.getValue();
  }

  @Override
  public JsonArray getArray() {
    return parser.getArray();
  }

  @Override
  public Stream<JsonValue> getArrayStream() {
    return parser.getArrayStream();
  }

  @Override
  public Stream<Map.Entry<String, JsonValue>> getObjectStream() {
    return parser.getObjectStream();
  }

  @Override
  public Stream<JsonValue> getValueStream() {
    return parser.getValueStream();
  }

  @Override
  public void skipArray() {
    parser.skipArray();
  }

  @Override
  public void skipObject() {
    parser.skipObject();
  }

  @Override
  public void close() {
    parser.close();
  }
}
