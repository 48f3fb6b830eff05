package io.ecom.shared.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Map;

/** JSON processing as it is, but for parsers that are {@linkplain ExactParser exact}. */
final class ExactJsonProvider extends JsonProvider {
  private final JsonProvider json;

  ExactJsonProvider(JsonProvider json) {
    this.json = json;
  }

  @Override
  public JsonParser createParser(Reader reader) {
    return new ExactParser(json.createParser(reader));
  }

  @Override
  public JsonParser createParser(InputStream in) {
    return new ExactParser(json.createParser(in));
  }

  @Override
  public JsonParserFactory createParserFactory(Map<String, ?> config) {
    return new Factory(json.createParserFactory(config));
  }

  private record Factory(JsonParserFactory parsers) implements JsonParserFactory {
    @Override
    public JsonParser createParser(Reader reader) {
      return new ExactParser(parsers.createParser(reader));
    }

    @Override
    public JsonParser createParser(InputStream in) {
      return new ExactParser(parsers.createParser(in));
    }

    @Override
    public JsonParser createParser(InputStream in, Charset charset) {
      return new ExactParser(parsers.createParser(in, charset));
    }

    @Override
    public JsonParser createParser(JsonObject object) {
      return new ExactParser(parsers.createParser(object));
    }

    @Override
    public JsonParser createParser(JsonArray array) {
      return new ExactParser(parsers.createParser(array));
    }

    @Override
    public Map<String, ?> getConfigInUse() {
      return parsers.getConfigInUse();
    }
  }

  @Override
  public JsonGenerator createGenerator(Writer writer) {
    return json.createGenerator(writer);
  }

  @Override
  public JsonGenerator createGenerator(OutputStream out) {
    return json.createGenerator(out);
  }

  @Override
  public JsonGeneratorFactory createGeneratorFactory(Map<String, ?> config) {
    return json.createGeneratorFactory(config);
  }

  @Override
  public JsonReader createReader(Reader reader) {
    return json.createReader(reader);
  }

  @Override
  public JsonReader createReader(InputStream in) {
    return json.createReader(in);
  }

  @Override
  public JsonReaderFactory createReaderFactory(Map<String, ?> config) {
    return json.createReaderFactory(config);
  }

  @Override
  public JsonWriter createWriter(Writer writer) {
    return json.createWriter(writer);
  }

  @Override
  public JsonWriter createWriter(OutputStream out) {
    return json.createWriter(out);
  }

  @Override
  public JsonWriterFactory createWriterFactory(Map<String, ?> config) {
    return json.createWriterFactory(config);
  }

  @Override
  public JsonObjectBuilder createObjectBuilder() {
    return json.createObjectBuilder();
  }

  @Override
  public JsonArrayBuilder createArrayBuilder() {
    return json.createArrayBuilder();
  }

  @Override
  public JsonBuilderFactory createBuilderFactory(Map<String, ?> config) {
    return json.createBuilderFactory(config);
  }
}
