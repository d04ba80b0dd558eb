/** Takes the events that subscribers hear of. */
@NullMarked
package vn.namro.notification.webhook.adapter.kafka;

import org.jspecify.annotations.NullMarked;
