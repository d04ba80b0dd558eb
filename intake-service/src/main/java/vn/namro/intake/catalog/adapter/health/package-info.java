/** Says whether enough of the catalogue is known to take in issues. */
@NullMarked
package vn.namro.intake.catalog.adapter.health;

import org.jspecify.annotations.NullMarked;
