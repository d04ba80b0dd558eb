/** Watches over deadlines: plans, fires and shows reminders and escalations. */
@NullMarked
package vn.namro.notification.deadline;

import org.jspecify.annotations.NullMarked;
