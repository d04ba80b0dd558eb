/** The wire contract between the services: event types, topics, the envelope and its JSON form. */
@NullMarked
package vn.namro.events;

import org.jspecify.annotations.NullMarked;
