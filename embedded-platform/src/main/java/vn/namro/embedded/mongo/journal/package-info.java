/** Documents as bytes, kept by an append-only journal and snapshots; knows nothing of the MongoDB protocol. */
@NullMarked
package vn.namro.embedded.mongo.journal;

import org.jspecify.annotations.NullMarked;
