/** Applies events exactly once, in order, and parks what cannot be applied. */
@NullMarked
package vn.namro.platform.inbox;

import org.jspecify.annotations.NullMarked;
