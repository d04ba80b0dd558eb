/** Aggregates in MongoDB: one conditional write changes the state and appends its events. */
@NullMarked
package vn.namro.platform.store;

import org.jspecify.annotations.NullMarked;
