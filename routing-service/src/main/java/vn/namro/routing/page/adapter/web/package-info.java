/** The frames of the console's pages. */
@NullMarked
package vn.namro.routing.page.adapter.web;

import org.jspecify.annotations.NullMarked;
