/** What the tests of several modules share; never part of a deployable. */
@NullMarked
package io.ecom.shared.testkit;

import org.jspecify.annotations.NullMarked;
