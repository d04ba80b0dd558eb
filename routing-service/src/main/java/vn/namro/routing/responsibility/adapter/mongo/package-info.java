/** Versions of the matrix and their timeline in MongoDB. */
@NullMarked
package vn.namro.routing.responsibility.adapter.mongo;

import org.jspecify.annotations.NullMarked;
