package io.ecom.shared.deadletters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a message need not be processed. */
public record DiscardRequest(@NotBlank @Size(max = 500) String reason) {}
