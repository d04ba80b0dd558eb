/** Tests of the steps. */
@NullMarked
package vn.namro.routing.assignment.domain.step;

import org.jspecify.annotations.NullMarked;
