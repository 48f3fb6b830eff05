package io.ecom.auth.control;

import io.ecom.auth.entity.EmailAddress;
import io.ecom.auth.entity.Password;
import io.ecom.shared.web.ProblemException;

/** What a password must be to become that of an account. */
final class NewPasswords {
  private NewPasswords() {}

  /**
   * @param field of the request, for the problem
   * @throws ProblemException 400 for a weak password
   */
  static void require(String field, Password password, EmailAddress email) {
    password
        .weakness(email)
        .ifPresent(
            weakness -> {
              throw ProblemException.invalid(field, weakness);
            });
  }
}
