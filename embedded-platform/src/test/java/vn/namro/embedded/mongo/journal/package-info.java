/** Journals and snapshots, sound, torn and damaged. */
@NullMarked
package vn.namro.embedded.mongo.journal;

import org.jspecify.annotations.NullMarked;
