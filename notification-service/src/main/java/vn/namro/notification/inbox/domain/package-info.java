/** Messages in a person's inbox. */
@NullMarked
package vn.namro.notification.inbox.domain;

import org.jspecify.annotations.NullMarked;
