/** The steps that can be taken with an issue: which, from where, by whom, and what comes of each. */
@NullMarked
package vn.namro.routing.assignment.domain.step;

import org.jspecify.annotations.NullMarked;
