/** Catalogue records in MongoDB; what changed is published. */
@NullMarked
package vn.namro.routing.catalog.adapter.mongo;

import org.jspecify.annotations.NullMarked;
