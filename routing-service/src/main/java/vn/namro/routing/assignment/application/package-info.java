/** Use cases of assigning, and what they need. */
@NullMarked
package vn.namro.routing.assignment.application;

import org.jspecify.annotations.NullMarked;
