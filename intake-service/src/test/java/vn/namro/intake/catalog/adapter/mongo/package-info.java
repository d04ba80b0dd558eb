@NullMarked
package vn.namro.intake.catalog.adapter.mongo;

import org.jspecify.annotations.NullMarked;
