/** Who answers for what: the responsibility matrix. */
@NullMarked
package vn.namro.routing.responsibility;

import org.jspecify.annotations.NullMarked;
