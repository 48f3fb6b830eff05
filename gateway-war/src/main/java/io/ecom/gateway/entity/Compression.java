package io.ecom.gateway.entity;

/**
 * The server compresses long answers on their way out, for clients that take it, and leaves their
 * tags alone. A strong tag stands for the very bytes, so that such an answer gets a weak one.
 */
public final class Compression {
  /** The server's own threshold. */
  private static final int SHORTEST = 2048;

  private static final String TAG = "ETag";
  private static final String WEAK = "W/";

  private Compression() {}

  public static void complete(Headers request, Answer answer) {
    Headers headers = answer.headers();
    headers.add("Vary", "Accept-Encoding");
    if (isLong(answer.body()) && isTakenBy(request)) {
      headers
          .first(TAG)
          .filter(tag -> !tag.startsWith(WEAK))
          .ifPresent(tag -> headers.set(TAG, WEAK + tag));
    }
  }

  private static boolean isLong(Body body) {
    return !(body instanceof Body.Whole whole) || whole.bytes().length >= SHORTEST;
  }

  private static boolean isTakenBy(Headers request) {
    return request
        .first("Accept-Encoding")
        .filter(encodings -> !encodings.strip().equalsIgnoreCase("identity"))
        .isPresent();
  }
}
