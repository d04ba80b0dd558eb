/** Ordered indexes and the choice of the one that serves a query. */
@NullMarked
package vn.namro.embedded.mongo.index;

import org.jspecify.annotations.NullMarked;
