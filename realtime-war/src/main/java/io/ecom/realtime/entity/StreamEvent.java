package io.ecom.realtime.entity;

/**
 * An event of the stream.
 *
 * @param text the message, as every one of its audience receives it
 */
public record StreamEvent(EventId id, Audience audience, String text) {}
