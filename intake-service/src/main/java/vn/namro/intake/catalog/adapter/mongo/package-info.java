/** The catalogue as it was last published, read from the copy in MongoDB. */
@NullMarked
package vn.namro.intake.catalog.adapter.mongo;

import org.jspecify.annotations.NullMarked;
