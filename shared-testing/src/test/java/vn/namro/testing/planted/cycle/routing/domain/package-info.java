/** A planted fault; see the class beside. */
@NullMarked
package vn.namro.testing.planted.cycle.routing.domain;

import org.jspecify.annotations.NullMarked;
