/** Signs messages and posts them, to public addresses only. */
@NullMarked
package vn.namro.notification.webhook.adapter.http;

import org.jspecify.annotations.NullMarked;
