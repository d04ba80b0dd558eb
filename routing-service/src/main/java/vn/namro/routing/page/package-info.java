/** Which pages there are, for the navigation. */
@NullMarked
package vn.namro.routing.page;

import org.jspecify.annotations.NullMarked;
