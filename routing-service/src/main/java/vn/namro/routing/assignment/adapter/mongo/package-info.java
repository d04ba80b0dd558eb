/** Routed issues in MongoDB. */
@NullMarked
package vn.namro.routing.assignment.adapter.mongo;

import org.jspecify.annotations.NullMarked;
