/** Removing what was delivered long ago. Deadlines, and who was told of them when, stay. */
@NullMarked
package vn.namro.notification.retention;

import org.jspecify.annotations.NullMarked;
