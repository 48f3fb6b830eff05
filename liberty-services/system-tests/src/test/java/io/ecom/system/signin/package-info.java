/** Sign-in at an identity provider, which is one of our own here. */
package io.ecom.system.signin;
