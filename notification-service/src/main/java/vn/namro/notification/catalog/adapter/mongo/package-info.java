/** Reads the copy of the catalogue. */
@NullMarked
package vn.namro.notification.catalog.adapter.mongo;

import org.jspecify.annotations.NullMarked;
