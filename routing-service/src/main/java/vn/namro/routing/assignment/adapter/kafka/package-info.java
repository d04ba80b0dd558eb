/** Takes submitted issues and publishes what became of them. */
@NullMarked
package vn.namro.routing.assignment.adapter.kafka;

import org.jspecify.annotations.NullMarked;
