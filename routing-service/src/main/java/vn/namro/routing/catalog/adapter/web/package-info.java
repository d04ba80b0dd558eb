/** The catalogue over HTTP. */
@NullMarked
package vn.namro.routing.catalog.adapter.web;

import org.jspecify.annotations.NullMarked;
