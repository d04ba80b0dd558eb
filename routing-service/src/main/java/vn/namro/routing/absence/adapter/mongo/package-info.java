/** Absences in MongoDB. */
@NullMarked
package vn.namro.routing.absence.adapter.mongo;

import org.jspecify.annotations.NullMarked;
