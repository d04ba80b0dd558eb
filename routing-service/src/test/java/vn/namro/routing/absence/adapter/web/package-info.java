/** Tests of absences over HTTP. */
@NullMarked
package vn.namro.routing.absence.adapter.web;

import org.jspecify.annotations.NullMarked;
