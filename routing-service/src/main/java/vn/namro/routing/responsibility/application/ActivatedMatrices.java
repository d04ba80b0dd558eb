package vn.namro.routing.responsibility.application;

import reactor.core.publisher.Mono;
import vn.namro.routing.responsibility.domain.Matrix;

/** The matrix versions that came into force. */
public interface ActivatedMatrices {

    /** Keeps that a version is in force, and tells the others; false if that is known already. */
    Mono<Boolean> activate(Matrix matrix);
}
