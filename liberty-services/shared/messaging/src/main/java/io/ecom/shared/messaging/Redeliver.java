package io.ecom.shared.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands a parked message to the {@code @Incoming} method of its topic once more. */
@ApplicationScoped
public class Redeliver {
  private static final long TIMEOUT_SECONDS = 20;

  @Inject BeanManager beans;
  @Inject Config config;

  /**
   * Handles the message now, once.
   *
   * @throws ExecutionException with the cause, if it fails again
   * @throws TimeoutException if it does not end in time; it goes on, and may be handed over again
   */
  public void handle(DeadLetter letter)
      throws ExecutionException, TimeoutException, InterruptedException {
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      for (Method method : bean.getBeanClass().getDeclaredMethods()) {
        Incoming incoming = method.getAnnotation(Incoming.class);
        if (incoming != null && isTopicOf(incoming.value(), letter.topic())) {
          Object consumer =
              beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
          call(method, consumer, letter)
              .toCompletableFuture()
              .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
          return;
        }
      }
    }
    throw new ExecutionException(
        new IllegalStateException("nobody here consumes " + letter.topic()));
  }

  private boolean isTopicOf(String channel, String topic) {
    return config
        .getOptionalValue("mp.messaging.incoming." + channel + ".topic", String.class)
        .filter(topic::equals)
        .isPresent();
  }

  private static CompletionStage<?> call(Method method, Object consumer, DeadLetter letter)
      throws ExecutionException {
    try {
      return (CompletionStage<?>) method.invoke(consumer, new Redelivery(letter));
    } catch (InvocationTargetException e) {
      throw new ExecutionException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("@Incoming methods are public", e);
    }
  }
}
