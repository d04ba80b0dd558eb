/** Which pages there are, for the navigation. */
@NullMarked
package vn.namro.intake.page;

import org.jspecify.annotations.NullMarked;
