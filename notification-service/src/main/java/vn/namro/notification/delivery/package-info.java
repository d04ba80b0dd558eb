/** Writes messages and hands them to their channel. */
@NullMarked
package vn.namro.notification.delivery;

import org.jspecify.annotations.NullMarked;
