package io.ecom.auth.boundary;

import io.ecom.auth.control.LogInOutcome.Challenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The password was right; a code is asked for as well.
 *
 * @param challenge to be sent with the code
 * @param expiresIn seconds
 */
@Schema(name = "SecondFactorChallenge")
public record ChallengeResponse(String challenge, long expiresIn) {
  static ChallengeResponse of(Challenge challenge) {
    return new ChallengeResponse(challenge.secret(), challenge.lifetime().toSeconds());
  }
}
