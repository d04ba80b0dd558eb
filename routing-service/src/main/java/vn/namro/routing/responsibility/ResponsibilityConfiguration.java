package vn.namro.routing.responsibility;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.application.ActivatedMatrices;
import vn.namro.routing.responsibility.application.MatrixSource;
import vn.namro.routing.responsibility.domain.Boards;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.sheet.Content;

/** Loads the responsibility matrix when the service starts. */
@Configuration(proxyBeanMethods = false)
class ResponsibilityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ResponsibilityConfiguration.class);

    @Bean
    Matrix matrix(
            MatrixSource source,
            Catalogue catalogue,
            @Value("${namro.boards.industrial-park}") String industrialParks,
            @Value("${namro.boards.hi-tech-park}") String hiTechParks) {
        Boards boards =
                new Boards(Map.of(Zone.Kind.INDUSTRIAL_PARK, industrialParks, Zone.Kind.HI_TECH_PARK, hiTechParks));
        List<MatrixEntry> entries = source.entries(catalogue);
        return new Matrix(Content.version(entries), entries, boards);
    }

    @Bean
    ApplicationRunner activateMatrix(ActivatedMatrices matrices, Matrix matrix) {
        return arguments -> {
            Boolean changed = matrices.activate(matrix).block();
            LOG.info("matrix {} with {} entries is in force, new: {}", matrix.version(), matrix.size(), changed);
        };
    }
}
