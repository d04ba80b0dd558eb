/** Subscriptions and what is sent to them in MongoDB. */
@NullMarked
package vn.namro.notification.webhook.adapter.mongo;

import org.jspecify.annotations.NullMarked;
