/** Tells systems of agencies what happens, by webhooks after the Standard Webhooks specification. */
@NullMarked
package vn.namro.notification.webhook;

import org.jspecify.annotations.NullMarked;
