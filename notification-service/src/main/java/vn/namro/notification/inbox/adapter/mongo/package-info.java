/** Inboxes in MongoDB. */
@NullMarked
package vn.namro.notification.inbox.adapter.mongo;

import org.jspecify.annotations.NullMarked;
