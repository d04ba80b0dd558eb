/** The catalogue as files that a clerk can read and edit. */
@NullMarked
package vn.namro.routing.catalog.adapter.file;

import org.jspecify.annotations.NullMarked;
