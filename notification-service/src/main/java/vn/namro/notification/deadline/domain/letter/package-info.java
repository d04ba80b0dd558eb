/** What a message tells. */
@NullMarked
package vn.namro.notification.deadline.domain.letter;

import org.jspecify.annotations.NullMarked;
