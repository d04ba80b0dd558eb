/** Watches, the ladder of reminders, and the timers planned from it. */
@NullMarked
package vn.namro.notification.deadline.domain;

import org.jspecify.annotations.NullMarked;
