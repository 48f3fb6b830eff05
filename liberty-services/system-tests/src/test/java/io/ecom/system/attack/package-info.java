/**
 * The thirty attacks of docs/security.md on the running shop: a class a theme, a method a check. No
 * attack has more than what an outsider or a customer has; the databases only age and prepare.
 */
package io.ecom.system.attack;
