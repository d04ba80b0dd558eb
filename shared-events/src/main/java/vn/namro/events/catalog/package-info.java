/** Payloads of the compacted topic {@code namro.catalog}: the dated reference data of the city. */
@NullMarked
package vn.namro.events.catalog;

import org.jspecify.annotations.NullMarked;
