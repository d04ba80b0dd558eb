/** Reading and changing a person's own choices. */
@NullMarked
package vn.namro.notification.preference.application;

import org.jspecify.annotations.NullMarked;
