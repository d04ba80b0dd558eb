/** The page of one instance for those who keep it running: what is lost, stuck, late, slow, full or failing, without Grafana. */
@NullMarked
package vn.namro.web.status;

import org.jspecify.annotations.NullMarked;
