package io.ecom.realtime.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ticket.
 *
 * @param expiresIn seconds
 */
@Schema(name = "RealtimeTicket")
public record TicketResponse(String ticket, long expiresIn) {}
