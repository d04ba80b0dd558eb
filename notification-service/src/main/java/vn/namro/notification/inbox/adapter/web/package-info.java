/** A person's own inbox over HTTP. */
@NullMarked
package vn.namro.notification.inbox.adapter.web;

import org.jspecify.annotations.NullMarked;
