/** Subscriptions, what is sent to them, and which addresses may be reached. */
@NullMarked
package vn.namro.notification.webhook.domain;

import org.jspecify.annotations.NullMarked;
