/** The city's dated reference data, owned here and published to the others. */
@NullMarked
package vn.namro.routing.catalog;

import org.jspecify.annotations.NullMarked;
