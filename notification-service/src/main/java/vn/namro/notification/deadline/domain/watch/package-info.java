/** What is watched over for an issue: who holds it, and every limit that runs or ran. */
@NullMarked
package vn.namro.notification.deadline.domain.watch;

import org.jspecify.annotations.NullMarked;
