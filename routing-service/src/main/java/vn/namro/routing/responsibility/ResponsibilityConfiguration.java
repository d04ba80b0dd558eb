package vn.namro.routing.responsibility;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.responsibility.application.ActivatedMatrices;
import vn.namro.routing.responsibility.application.MatrixSource;
import vn.namro.routing.responsibility.domain.Matrix;

/** Loads the responsibility matrix when the service starts. */
@Configuration(proxyBeanMethods = false)
class ResponsibilityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ResponsibilityConfiguration.class);

    @Bean
    Matrix matrix(MatrixSource source, Catalogue catalogue) {
        return source.matrix(catalogue);
    }

    @Bean
    ApplicationRunner activateMatrix(ActivatedMatrices matrices, Matrix matrix) {
        return arguments -> {
            Boolean changed = matrices.activate(matrix).block();
            LOG.info("matrix {} with {} entries is in force, new: {}", matrix.version(), matrix.size(), changed);
        };
    }
}
