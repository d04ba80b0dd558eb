/** The frames of the board's pages. */
@NullMarked
package vn.namro.notification.page.adapter.web;

import org.jspecify.annotations.NullMarked;
