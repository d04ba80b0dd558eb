/** Assignments with five clear clauses, or triage. */
@NullMarked
package vn.namro.routing.assignment;

import org.jspecify.annotations.NullMarked;
