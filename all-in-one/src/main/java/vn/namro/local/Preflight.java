package vn.namro.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.namro.local.backup.LocalData;

/** Looks for what would keep the system from starting, before anything is started. */
final class Preflight {

    private static final long MEBIBYTE = 1024L * 1024;
    private static final long SPACE_NEEDED = 256 * MEBIBYTE;

    private Preflight() {}

    static void check(LocalSettings settings) {
        LocalSettings.Ports ports = settings.ports();
        requireFree(ports.intake(), "intake", "NAMRO_INTAKE_PORT");
        requireFree(ports.routing(), "routing", "NAMRO_ROUTING_PORT");
        requireFree(ports.notification(), "notification", "NAMRO_NOTIFICATION_PORT");
        if (settings.kafka().isEmpty()) {
            requireFree(ports.kafka(), "Kafka", "NAMRO_KAFKA_PORT");
        }
        if (settings.mongo().isEmpty()) {
            requireFree(ports.mongo(), "database", "NAMRO_MONGO_PORT");
        }
        requireSpace(settings.dataDir());
    }

    static void requireWhole(LocalData data) {
        if (data.isHalfRestored()) {
            throw new CannotStartException(
                    "Lần khôi phục trước chưa xong: chạy lại ./namro restore TỆP --replace. / A restore was interrupted: run ./namro restore FILE --replace again.");
        }
    }

    private static void requireFree(int port, String what, String variable) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException e) {
            throw new CannotStartException(
                    "Cổng %1$d (%2$s) đang được dùng: dừng chương trình kia hoặc đặt %3$s. / Port %1$d (%2$s) is in use: stop the other program or set %3$s."
                            .formatted(port, what, variable),
                    e);
        }
    }

    private static void requireSpace(Path dataDir) {
        try {
            Files.createDirectories(dataDir);
            long free = Files.getFileStore(dataDir).getUsableSpace();
            if (free < SPACE_NEEDED) {
                throw new CannotStartException(
                        "Đĩa chứa %1$s chỉ còn %2$d MiB, cần ít nhất %3$d MiB. / The disk of %1$s has %2$d MiB left; at least %3$d MiB are needed."
                                .formatted(dataDir, free / MEBIBYTE, SPACE_NEEDED / MEBIBYTE));
            }
        } catch (IOException e) {
            throw new CannotStartException(
                    "Không ghi được vào %1$s. / %1$s cannot be written to.".formatted(dataDir), e);
        }
    }
}
