/** Working time: which hours are worked, when a limit ends, and why. */
@NullMarked
package vn.namro.calendar;

import org.jspecify.annotations.NullMarked;
