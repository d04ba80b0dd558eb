/** Zones, categories and channels as intake knows them. */
@NullMarked
package vn.namro.intake.catalog.domain;

import org.jspecify.annotations.NullMarked;
