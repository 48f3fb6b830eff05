package io.ecom.gateway.control.upstream;

import java.time.Duration;

/**
 * What holds for every instance.
 *
 * @param room for requests; more would only wait there, and be given up when they come to turn
 * @param unhealthyAfter failed checks in a row after which it gets no more requests
 * @param healthyAfter good checks in a row after which it gets requests again
 * @param slowStart how long its share rises then
 */
record InstanceSettings(
    Circuit.Settings circuit,
    Room.Settings room,
    int unhealthyAfter,
    int healthyAfter,
    Duration slowStart) {}
