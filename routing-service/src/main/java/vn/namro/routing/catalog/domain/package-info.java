/** Agencies, zones, categories, officers and terms, each with its validity. */
@NullMarked
package vn.namro.routing.catalog.domain;

import org.jspecify.annotations.NullMarked;
