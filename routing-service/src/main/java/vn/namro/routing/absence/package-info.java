/** Officers who are absent, and who stands in for them. */
@NullMarked
package vn.namro.routing.absence;

import org.jspecify.annotations.NullMarked;
