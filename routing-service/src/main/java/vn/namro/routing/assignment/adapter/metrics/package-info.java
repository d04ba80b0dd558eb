/** Counts what happens to assignments. */
@NullMarked
package vn.namro.routing.assignment.adapter.metrics;

import org.jspecify.annotations.NullMarked;
