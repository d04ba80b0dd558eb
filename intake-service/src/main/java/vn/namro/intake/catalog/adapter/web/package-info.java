/** The catalogue over HTTP, for forms. */
@NullMarked
package vn.namro.intake.catalog.adapter.web;

import org.jspecify.annotations.NullMarked;
