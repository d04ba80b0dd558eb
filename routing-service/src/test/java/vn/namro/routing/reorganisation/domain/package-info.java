/** Who goes on with open assignments. */
@NullMarked
package vn.namro.routing.reorganisation.domain;

import org.jspecify.annotations.NullMarked;
