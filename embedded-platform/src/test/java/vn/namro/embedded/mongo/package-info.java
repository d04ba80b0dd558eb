/** Queries, replies and recovery of the database. */
@NullMarked
package vn.namro.embedded.mongo;

import org.jspecify.annotations.NullMarked;
