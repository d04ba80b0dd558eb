/** What all HTTP endpoints share: problems, checked request bodies, cursors. */
@NullMarked
package vn.namro.platform.http;

import org.jspecify.annotations.NullMarked;
