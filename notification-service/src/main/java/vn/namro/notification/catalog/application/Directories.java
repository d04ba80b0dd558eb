package vn.namro.notification.catalog.application;

import reactor.core.publisher.Mono;
import vn.namro.notification.catalog.domain.Directory;

/** Where the present directory of agencies and officers is. */
@FunctionalInterface
public interface Directories {

    /** The directory as this service last heard of it; may be a few seconds old. */
    Mono<Directory> current();
}
