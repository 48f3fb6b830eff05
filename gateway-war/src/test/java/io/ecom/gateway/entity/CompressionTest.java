package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompressionTest {
  private static Headers answered(String encodings, int length, String tag) {
    Headers request = new Headers().add("Accept-Encoding", encodings);
    Answer answer =
        new Answer(200, new Headers().add("ETag", tag), new Body.Whole(new byte[length]));
    Compression.complete(request, answer);
    return answer.headers();
  }

  @Test
  void aTagOfWhatMayBeCompressedIsWeak() {
    assertThat(answered("gzip, br", 2048, "\"a\"").first("ETag")).contains("W/\"a\"");
    assertThat(answered("gzip", 2048, "W/\"a\"").first("ETag")).contains("W/\"a\"");
  }

  @Test
  void whatStaysAsItIsKeepsItsTag() {
    assertThat(answered("gzip", 2047, "\"a\"").first("ETag")).contains("\"a\"");
    assertThat(answered("identity", 4096, "\"a\"").first("ETag")).contains("\"a\"");
  }

  @Test
  void cachesOnTheWayKeepTheFormsApart() {
    assertThat(answered("identity", 10, "\"a\"").all("Vary")).contains("Accept-Encoding");
  }
}
