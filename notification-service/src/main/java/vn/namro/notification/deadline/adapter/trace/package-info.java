/** What is done for timers, as steps of the traces that set them. */
@NullMarked
package vn.namro.notification.deadline.adapter.trace;

import org.jspecify.annotations.NullMarked;
