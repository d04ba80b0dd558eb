/** The read copy of the city's catalogue that services beside routing keep. */
@NullMarked
package vn.namro.platform.catalog;

import org.jspecify.annotations.NullMarked;
