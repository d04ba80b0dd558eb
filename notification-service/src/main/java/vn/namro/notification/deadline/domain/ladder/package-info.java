/** Which reminders and escalations a limit has, and when they go out. */
@NullMarked
package vn.namro.notification.deadline.domain.ladder;

import org.jspecify.annotations.NullMarked;
