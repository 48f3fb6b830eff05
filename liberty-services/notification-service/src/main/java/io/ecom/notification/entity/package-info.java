/** What customers are told, and how often a mail is tried, in plain Java. */
@NullMarked
package io.ecom.notification.entity;

import org.jspecify.annotations.NullMarked;
