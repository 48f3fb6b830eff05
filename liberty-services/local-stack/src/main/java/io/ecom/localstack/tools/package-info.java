/** Where the programs come from: the environment, the PATH, or a package client. */
@NullMarked
package io.ecom.localstack.tools;

import org.jspecify.annotations.NullMarked;
