/** Finds what is wrong with a matrix: gaps, overlaps, entries that never win, references that do not hold. */
@NullMarked
package vn.namro.routing.responsibility.domain.check;

import org.jspecify.annotations.NullMarked;
