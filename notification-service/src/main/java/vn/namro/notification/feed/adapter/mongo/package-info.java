/** Addresses of calendars in MongoDB. */
@NullMarked
package vn.namro.notification.feed.adapter.mongo;

import org.jspecify.annotations.NullMarked;
