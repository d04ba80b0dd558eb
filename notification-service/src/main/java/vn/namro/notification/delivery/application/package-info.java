/** The delivery of one message, and the channel it needs. */
@NullMarked
package vn.namro.notification.delivery.application;

import org.jspecify.annotations.NullMarked;
