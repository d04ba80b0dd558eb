/** Sends what is due in the shards that this instance holds. */
@NullMarked
package vn.namro.notification.webhook.adapter.schedule;

import org.jspecify.annotations.NullMarked;
