/** A person's own choices over HTTP. */
@NullMarked
package vn.namro.notification.preference.adapter.web;

import org.jspecify.annotations.NullMarked;
