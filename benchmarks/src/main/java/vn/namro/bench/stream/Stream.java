package vn.namro.bench.stream;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.util.FileSystemUtils;
import vn.namro.bench.JavaProcess;
import vn.namro.embedded.EmbeddedPlatform;
import vn.namro.platform.store.AggregateStore;

/** Broker and database as processes of their own; the service, its load and its consumer in this JVM. */
public final class Stream implements AutoCloseable {

    private final Path directory;
    private final JavaProcess kafka;
    private final JavaProcess mongo;
    private final ConfigurableApplicationContext service;

    private Stream(Path directory, JavaProcess kafka, JavaProcess mongo, ConfigurableApplicationContext service) {
        this.directory = directory;
        this.kafka = kafka;
        this.mongo = mongo;
        this.service = service;
    }

    /**
     * Starts all three on free ports.
     *
     * @param settings of the service beyond those of {@code platform.yml}, as {@code name=value}
     */
    public static Stream start(String... settings) throws IOException {
        Path directory = Files.createTempDirectory("namro-bench-");
        JavaProcess kafka = JavaProcess.start(EmbeddedPlatform.class, "512m", "kafka", directory.toString(), "0", "0");
        JavaProcess mongo = JavaProcess.start(EmbeddedPlatform.class, "2g", "mongo", directory.toString(), "0", "0");
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("spring.kafka.bootstrap-servers=" + address(kafka));
        all.add("spring.data.mongodb.uri=" + address(mongo));
        all.add("namro.security.dev-key-file=" + directory.resolve("key"));
        ConfigurableApplicationContext service = new SpringApplicationBuilder(StreamApplication.class)
                .properties("spring.config.name=bench")
                .run(all.stream().map(setting -> "--" + setting).toArray(String[]::new));
        return new Stream(directory, kafka, mongo, service);
    }

    /** {@code kafka ready at ADDRESS}. */
    private static String address(JavaProcess server) {
        return server.ready().substring(server.ready().lastIndexOf(' ') + 1);
    }

    /** A part of the service. */
    public <T> T part(Class<T> type) {
        return service.getBean(type);
    }

    public AggregateStore<Parcel> parcels() {
        return store(Parcel.class);
    }

    public AggregateStore<Copy> copies() {
        return store(Copy.class);
    }

    @SuppressWarnings("unchecked")
    private <S> AggregateStore<S> store(Class<S> state) {
        return (AggregateStore<S>)
                service.getBeanProvider(ResolvableType.forClassWithGenerics(AggregateStore.class, state))
                        .getObject();
    }

    /** Processor time that service, load, consumer, broker and database have used together, in seconds. */
    public double cpuSeconds() {
        double here = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
        return here + kafka.cpuSeconds() + mongo.cpuSeconds();
    }

    @Override
    public void close() throws IOException {
        service.close();
        kafka.close();
        mongo.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
