/** The public holidays of Vietnam as they can be foreseen, among them those of the lunar calendar. */
@NullMarked
package vn.namro.calendar.vietnam;

import org.jspecify.annotations.NullMarked;
