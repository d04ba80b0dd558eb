/** Which pages there are, for the navigation. */
@NullMarked
package vn.namro.notification.page;

import org.jspecify.annotations.NullMarked;
