/** What this service knows of the city's agencies, officers and working calendar. */
@NullMarked
package vn.namro.notification.catalog;

import org.jspecify.annotations.NullMarked;
