package io.ecom.gateway.boundary;

import io.ecom.gateway.entity.Answer;
import io.ecom.gateway.entity.Body;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A request that is answered once, whichever comes first: the answer, a time-out or an error. */
final class Exchange implements AsyncListener {
  private final AsyncContext context;
  private final HttpServletResponse response;
  private final boolean head;
  private final Supplier<Answer> tooSlow;
  private final AtomicBoolean answered = new AtomicBoolean();
  private final AtomicBoolean completed = new AtomicBoolean();
  private volatile Runnable cancellation = () -> {};
  private volatile Runnable afterwards = () -> {};

  private Exchange(AsyncContext context, HttpServletRequest request, Supplier<Answer> tooSlow) {
    this.context = context;
    this.response = (HttpServletResponse) context.getResponse();
    this.head = request.getMethod().equals("HEAD");
    this.tooSlow = tooSlow;
  }

  /**
   * @param patience how long all of it may take, reading and writing included
   * @param tooSlow the answer for a client that takes longer to send its request
   */
  static Exchange begin(HttpServletRequest request, Duration patience, Supplier<Answer> tooSlow) {
    AsyncContext context = request.startAsync();
    Exchange exchange = new Exchange(context, request, tooSlow);
    context.setTimeout(patience.toMillis());
    context.addListener(exchange);
    return exchange;
  }

  /** What happens when the exchange is over, however it ended. */
  void afterwards(Runnable action) {
    afterwards = action;
  }

  void answer(Answer answer) {
    if (!answered.compareAndSet(false, true)) {
      answer.body().discard();
      return;
    }
    try {
      write(answer);
    } catch (IOException | RuntimeException e) {
      complete();
    }
  }

  private void write(Answer answer) throws IOException {
    if (ShortAnswer.fits(answer)) {
      ShortAnswer.write(answer, response, head);
      complete();
      return;
    }
    response.setStatus(answer.status());
    answer.headers().forEach(response::addHeader);
    if (head) {
      answer.body().discard();
      complete();
    } else if (answer.body() instanceof Body.Flowing flowing) {
      StreamedBody writer = new StreamedBody(response.getOutputStream(), this::complete);
      cancellation = writer::cancel;
      writer.begin(flowing.publisher());
    } else if (answer.body() instanceof Body.Whole whole) {
      response.setContentLength(whole.bytes().length);
      new WholeBody(response.getOutputStream(), whole.bytes(), this::complete).begin();
    }
  }

  private void complete() {
    if (completed.compareAndSet(false, true)) {
      afterwards.run();
      context.complete();
    }
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    cancellation.run();
    if (answered.get()) {
      complete();
    } else {
      answer(tooSlow.get());
    }
  }

  @Override
  public void onError(AsyncEvent event) {
    cancellation.run();
    answered.set(true);
    complete();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    if (completed.compareAndSet(false, true)) {
      afterwards.run();
    }
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // An exchange starts asynchronous processing once, before this listener is there.
  }
}
