/** Turns the firing of timers on a thread of its own. */
@NullMarked
package vn.namro.notification.deadline.adapter.schedule;

import org.jspecify.annotations.NullMarked;
