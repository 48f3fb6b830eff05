package io.ecom.auth.control;

import io.ecom.shared.web.ProblemException;

/** Links that were sent by mail. */
final class Links {
  private Links() {}

  /** The same for every reason, so that nobody learns which tokens exist. */
  static ProblemException refused() {
    return ProblemException.of(
        400, "link-expired", "This link has expired or was used; please ask for a new one.");
  }
}
