/** Where the present catalogue is asked for. */
@NullMarked
package vn.namro.notification.catalog.application;

import org.jspecify.annotations.NullMarked;
