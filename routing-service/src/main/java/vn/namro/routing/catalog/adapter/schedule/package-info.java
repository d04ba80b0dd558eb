/** Looks for what other instances entered into the catalogue. */
@NullMarked
package vn.namro.routing.catalog.adapter.schedule;

import org.jspecify.annotations.NullMarked;
