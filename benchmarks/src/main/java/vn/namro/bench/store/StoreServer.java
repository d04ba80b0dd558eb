package vn.namro.bench.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.h2.mvstore.MVStore;
import vn.namro.embedded.EmbeddedMongo;

/** A contender as a process of its own: prints its connection string when it is ready. */
final class StoreServer {

    private StoreServer() {}

    /** {@code KIND DIRECTORY}. */
    public static void main(String[] arguments) throws InterruptedException {
        Path directory = Path.of(arguments[1]);
        System.out.println(start(StoreKind.valueOf(arguments[0]), directory));
        new CountDownLatch(1).await();
    }

    private static String start(StoreKind kind, Path directory) {
        return switch (kind) {
            case EMBEDDED -> EmbeddedMongo.start(directory, 0).connectionString();
            case MEMORY -> listen(new MemoryBackend());
            case H2_COMMIT -> listen(new Committing(open(directory, false)));
            case H2_DEFAULT -> listen(new H2Backend(open(directory, true)));
        };
    }

    private static String listen(MongoBackend backend) {
        return "mongodb://127.0.0.1:" + new MongoServer(backend).bind().getPort();
    }

    private static MVStore open(Path directory, boolean autoCommit) {
        MVStore.Builder builder =
                new MVStore.Builder().fileName(directory.resolve("h2.mv").toString());
        return (autoCommit ? builder : builder.autoCommitDisabled()).open();
    }

    /** What loses nothing when the process is killed: a commit before each acknowledgement. */
    private static final class Committing extends H2Backend {

        private static final Set<String> WRITES =
                Set.of("insert", "update", "delete", "findandmodify", "createindexes", "drop");

        Committing(MVStore store) {
            super(store);
        }

        @Override
        public Document handleCommand(Channel channel, String database, String command, Document query) {
            Document reply = super.handleCommand(channel, database, command, query);
            if (WRITES.contains(command.toLowerCase(java.util.Locale.ROOT))) {
                getMvStore().commit();
            }
            return reply;
        }
    }
}
