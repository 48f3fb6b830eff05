/** Servers that a test runs beside the stack, configured otherwise. */
package io.ecom.system.beside;
