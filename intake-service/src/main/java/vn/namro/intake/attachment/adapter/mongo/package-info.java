/** Attached files in the database, in bounded pieces. */
@NullMarked
package vn.namro.intake.attachment.adapter.mongo;

import org.jspecify.annotations.NullMarked;
