package io.ecom.contracts;

/**
 * A kind of event.
 *
 * @param name the CloudEvents {@code type}; also the name of its JSON Schema, {@code
 *     /schemas/<name>.json}
 * @param topic where it is published
 * @param payload what {@code data} holds
 */
public record EventType<T>(String name, String topic, Class<T> payload) {}
