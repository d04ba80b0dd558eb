/** Versions of the matrix over HTTP. */
@NullMarked
package vn.namro.routing.responsibility.adapter.web;

import org.jspecify.annotations.NullMarked;
