/** Checks what a city deploys: alarms, dashboards, containers and the sign-in's realm. */
@NullMarked
package vn.namro.local.deploy;

import org.jspecify.annotations.NullMarked;
