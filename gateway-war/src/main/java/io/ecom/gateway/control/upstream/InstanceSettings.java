package io.ecom.gateway.control.upstream;

import java.time.Duration;

/**
 * What holds for every instance.
 *
 * @param mostAtOnce requests; more would only wait there, and be given up when they come to turn
 * @param unhealthyAfter failed checks in a row after which it gets no more requests
 * @param healthyAfter good checks in a row after which it gets requests again
 * @param slowStart how long its share rises then
 */
record InstanceSettings(
    Circuit.Settings circuit,
    int mostAtOnce,
    int unhealthyAfter,
    int healthyAfter,
    Duration slowStart) {}
