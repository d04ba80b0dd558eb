/** The routing-service: makes one named officer responsible for each issue, or says what is unclear. */
@NullMarked
package vn.namro.routing;

import org.jspecify.annotations.NullMarked;
