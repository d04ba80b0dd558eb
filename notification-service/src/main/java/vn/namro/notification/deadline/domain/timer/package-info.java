/** One planned message, to whom it goes, and what became of it. */
@NullMarked
package vn.namro.notification.deadline.domain.timer;

import org.jspecify.annotations.NullMarked;
