/** The assignment that cannot exist unclear. */
@NullMarked
package vn.namro.routing.assignment.domain;

import org.jspecify.annotations.NullMarked;
