/** Use cases of the catalogue, and what they need. */
@NullMarked
package vn.namro.routing.catalog.application;

import org.jspecify.annotations.NullMarked;
