package io.ecom.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTest {

  private static Answer answer(int status, String field, String value) {
    return new Answer(status, new Headers().add(field, value), Body.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Type | application/json",
        "Cache-Control | public, max-age=60",
        "Cache-Control | no-cache",
        "Vary | Accept-Encoding, Origin",
        "ETag | \"1\""
      })
  void whatIsForAllMayBeKept(String field, String value) {
    assertThat(Storable.isStorable(answer(200, field, value))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Set-Cookie | ecom_access=1",
        "Cache-Control | private",
        "Cache-Control | No-Store",
        "Cache-Control | max-age=5, private=\"x\"",
        "Content-Encoding | gzip",
        "Vary | *",
        "Vary | Cookie",
        "Vary | Accept-Encoding,Authorization"
      })
  void whatIsForOneIsNot(String field, String value) {
    assertThat(Storable.isStorable(answer(200, field, value))).isFalse();
  }

  @Test
  void oneOfSeveralFieldsIsEnoughToForbidIt() {
    Answer answer = answer(200, "Cache-Control", "max-age=60");
    answer.headers().add("cache-control", "private");

    assertThat(Storable.isStorable(answer)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 206, 301, 304, 400, 401, 404, 429, 500, 503})
  void onlySuccessIs(int status) {
    assertThat(Storable.isStorable(Answer.empty(status))).isFalse();
  }
}
