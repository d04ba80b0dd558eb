/** Versions of the matrix: which was in force when, and how they differ. */
@NullMarked
package vn.namro.routing.responsibility.domain.version;

import org.jspecify.annotations.NullMarked;
