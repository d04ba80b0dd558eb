/** The steps of an answer in words a reader understands. */
@NullMarked
package vn.namro.calendar.wording;

import org.jspecify.annotations.NullMarked;
