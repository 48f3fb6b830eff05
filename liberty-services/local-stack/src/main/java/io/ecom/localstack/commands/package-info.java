/** One class a command. */
@NullMarked
package io.ecom.localstack.commands;

import org.jspecify.annotations.NullMarked;
