package io.ecom.gateway.boundary;

import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.Body;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers that are all here and fit into a socket's send buffer: writing them keeps nobody waiting,
 * and is cheaper without asynchronous processing.
 */
final class ShortAnswer {
  private static final int MOST_BYTES = 16 * 1024;

  private ShortAnswer() {}

  static boolean fits(Answer answer) {
    return answer.body() instanceof Body.Whole whole && whole.bytes().length <= MOST_BYTES;
  }

  /**
   * @param head whether the request was a {@code HEAD}, which gets no body
   */
  static void write(Answer answer, HttpServletResponse response, boolean head) throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::addHeader);
    byte[] bytes = answer.body() instanceof Body.Whole whole ? whole.bytes() : new byte[0];
    if (!head && answer.status() != 204 && answer.status() != 304) {
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
  }
}
