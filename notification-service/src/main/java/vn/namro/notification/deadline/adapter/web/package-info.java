/** Deadlines, deliveries and due dates over HTTP. */
@NullMarked
package vn.namro.notification.deadline.adapter.web;

import org.jspecify.annotations.NullMarked;
