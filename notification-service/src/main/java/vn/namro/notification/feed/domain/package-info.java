/** What stands in such a calendar, and its form after RFC 5545. */
@NullMarked
package vn.namro.notification.feed.domain;

import org.jspecify.annotations.NullMarked;
