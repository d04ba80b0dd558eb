/** Keeps for every person what was told to that person. */
@NullMarked
package vn.namro.notification.inbox;

import org.jspecify.annotations.NullMarked;
