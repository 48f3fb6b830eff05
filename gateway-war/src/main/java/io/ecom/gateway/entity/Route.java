package io.ecom.gateway.entity;

import java.util.List;

/**
 * Where a request goes.
 *
 * @param path canonical path, as it goes over the wire (percent-encoded)
 * @param segments decoded path segments after the service's prefix
 */
public record Route(Service service, String path, List<String> segments) {}
