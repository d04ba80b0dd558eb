/** Keeps what is known of absences fresh. */
@NullMarked
package vn.namro.routing.absence.adapter.schedule;

import org.jspecify.annotations.NullMarked;
