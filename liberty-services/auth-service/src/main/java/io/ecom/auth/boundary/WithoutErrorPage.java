package io.ecom.auth.boundary;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** Takes note that a request is refused, in place of the page that the container has for it. */
final class WithoutErrorPage extends HttpServletResponseWrapper {
  private boolean refused;

  WithoutErrorPage(HttpServletResponse response) {
    super(response);
  }

  boolean isRefused() {
    return refused;
  }

  @Override
  public void setStatus(int status) {
    if (status >= SC_BAD_REQUEST) {
      refused = true;
    } else {
      super.setStatus(status);
    }
  }

  @Override
  public void sendError(int status) {
    refused = true;
  }

  @Override
  public void sendError(int status, String message) {
    refused = true;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return refused ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return refused ? new Nowhere() : super.getOutputStream();
  }

  private static final class Nowhere extends ServletOutputStream {
    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("not asynchronous");
    }

    @Override
    public void write(int ignored) {}
  }
}
