/** The clock of the application. */
@NullMarked
package vn.namro.platform.time;

import org.jspecify.annotations.NullMarked;
