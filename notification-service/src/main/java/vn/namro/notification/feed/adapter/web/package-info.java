/** Calendars over HTTP. */
@NullMarked
package vn.namro.notification.feed.adapter.web;

import org.jspecify.annotations.NullMarked;
