/** Subscriptions over HTTP. */
@NullMarked
package vn.namro.notification.webhook.adapter.web;

import org.jspecify.annotations.NullMarked;
