/** What happens to an issue from the first assignment to its end, and how it stands after each step. */
@NullMarked
package vn.namro.routing.assignment.domain.course;

import org.jspecify.annotations.NullMarked;
