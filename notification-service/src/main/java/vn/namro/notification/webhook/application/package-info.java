/** Subscribing, spreading events and sending them, with the ports these need. */
@NullMarked
package vn.namro.notification.webhook.application;

import org.jspecify.annotations.NullMarked;
