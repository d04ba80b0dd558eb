/** What others may ask of the catalogue. */
@NullMarked
package vn.namro.intake.catalog.application;

import org.jspecify.annotations.NullMarked;
