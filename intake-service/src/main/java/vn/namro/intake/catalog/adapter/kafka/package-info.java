/** Keeps the copy of the catalogue up to date. */
@NullMarked
package vn.namro.intake.catalog.adapter.kafka;

import org.jspecify.annotations.NullMarked;
