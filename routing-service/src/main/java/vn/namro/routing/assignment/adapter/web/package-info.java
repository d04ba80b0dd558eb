/** Assignments, triage and dry runs over HTTP. */
@NullMarked
package vn.namro.routing.assignment.adapter.web;

import org.jspecify.annotations.NullMarked;
