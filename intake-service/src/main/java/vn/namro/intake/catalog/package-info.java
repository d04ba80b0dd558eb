/** The part of the city's catalogue that forms and checks need. */
@NullMarked
package vn.namro.intake.catalog;

import org.jspecify.annotations.NullMarked;
