package io.ecom.gateway.boundary;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Writes bytes that are all here, without waiting for a slow reader. */
final class WholeBody implements WriteListener {
  private final ServletOutputStream out;
  private final byte[] bytes;
  private final Runnable done;
  private boolean written;

  WholeBody(ServletOutputStream out, byte[] bytes, Runnable done) {
    this.out = out;
    this.bytes = bytes;
    this.done = done;
  }

  void begin() {
    out.setWriteListener(this);
  }

  @Override
  public void onWritePossible() throws IOException {
    while (out.isReady()) {
      if (written) {
        done.run();
        return;
      }
      written = true;
      out.write(bytes);
    }
  }

  @Override
  public void onError(Throwable failure) {
    done.run();
  }
}
