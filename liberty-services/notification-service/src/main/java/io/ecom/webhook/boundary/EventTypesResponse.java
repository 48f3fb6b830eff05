package io.ecom.webhook.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookEventTypes")
public record EventTypesResponse(List<String> items) {}
