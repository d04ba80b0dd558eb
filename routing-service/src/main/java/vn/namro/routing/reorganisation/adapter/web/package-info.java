/** Reorganisations over HTTP. */
@NullMarked
package vn.namro.routing.reorganisation.adapter.web;

import org.jspecify.annotations.NullMarked;
