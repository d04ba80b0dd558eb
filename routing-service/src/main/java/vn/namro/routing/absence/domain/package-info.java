/** Absences, and who is there in spite of them. */
@NullMarked
package vn.namro.routing.absence.domain;

import org.jspecify.annotations.NullMarked;
