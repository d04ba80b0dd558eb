package vn.namro.routing;

import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.catalog.application.CatalogueSource;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.responsibility.application.MatrixSource;
import vn.namro.routing.responsibility.domain.Matrix;

/** The catalogue and matrix of Hanoi as the service loads them, without broker, database or web. */
public final class Hanoi {

    private static final Desk DESK = load("classpath:catalog/hanoi");

    private Hanoi() {}

    /** Reads the files of the class path. */
    public static Desk desk() {
        return DESK;
    }

    /** Reads the files of a folder on disk. */
    public static Desk deskIn(Path folder) {
        return load(folder.toUri().toString());
    }

    private static Desk load(String folder) {
        try (ConfigurableApplicationContext files = new SpringApplicationBuilder(Files.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--namro.catalogue=" + folder,
                        "--namro.boards.industrial-park=hn-hiza",
                        "--namro.boards.hi-tech-park=bql-hoalac",
                        "--spring.main.banner-mode=off")) {
            CatalogueSource source = files.getBean(CatalogueSource.class);
            Catalogue catalogue = source.catalogue();
            Matrix matrix = files.getBean(MatrixSource.class).matrix();
            WorkingCalendar calendar = source.workingTime().calendar();
            return new Desk(catalogue, matrix, calendar, "hn-vp");
        }
    }

    /** Only the adapters that read files. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"vn.namro.routing.catalog.adapter.file", "vn.namro.routing.responsibility.adapter.file"})
    static class Files {}
}
