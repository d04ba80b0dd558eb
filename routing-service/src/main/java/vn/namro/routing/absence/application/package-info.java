/** Use cases of absences, and what they need. */
@NullMarked
package vn.namro.routing.absence.application;

import org.jspecify.annotations.NullMarked;
