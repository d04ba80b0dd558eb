package vn.namro.bench.timers;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.application.Timers;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.notification.delivery.application.Mail;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.platform.store.Stores;

/** Plans timers in a database and looks them up, without an engine that fires. */
final class Book implements AutoCloseable {

    private static final List<Integer> SHARDS = IntStream.range(0, 16).boxed().toList();
    private static final int CHUNK = 1_000;

    private final ConfigurableApplicationContext parts;
    private final int issues;

    private Book(ConfigurableApplicationContext parts, int issues) {
        this.parts = parts;
        this.issues = issues;
    }

    static Book open(String mongo, String database, int issues) {
        ConfigurableApplicationContext parts = new SpringApplicationBuilder(EngineApplication.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=notification")
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean("mail", Mail.class, () -> letter -> Mono.empty());
                    beans.registerBean("inBulk", InBulk.class, () -> new InBulk(context.getBean(MongoDatabase.class)));
                    beans.addBeanFactoryPostProcessor(known -> {
                        beans.removeBeanDefinition("firingLoop");
                        beans.removeBeanDefinition("openTimers");
                    });
                })
                .run(TimerEngine.settings(mongo, database, "book"));
        Book book = new Book(parts, issues);
        book.stores().forEach(store -> store.createRelayIndex().block());
        book.writeWatches();
        return book;
    }

    private List<AggregateStore<?>> stores() {
        return List.of(store(Timer.class), store(Watch.class));
    }

    private void writeWatches() {
        AggregateStore<Watch> store = store(Watch.class);
        Instant now = MachineClock.now();
        for (int issue = 0; issue < issues; issue++) {
            Watch watch = Town.watch(issue, now);
            store.save(
                            Stored.fresh(watch.issueId(), watch.issueId(), watch),
                            List.of(),
                            Cause.request(watch.issueId(), null))
                    .block();
            sendIfFull(issue);
        }
        bulk().send();
    }

    private void sendIfFull(int number) {
        if (number % CHUNK == CHUNK - 1) {
            bulk().send();
        }
    }

    /** Plans a group of reminders, spread over issues and people; gives their ids. */
    List<String> plan(String group, int count, IntFunction<Instant> at) {
        List<String> ids = new ArrayList<>(count);
        for (int from = 0; from < count; from += CHUNK) {
            List<Timer> timers = IntStream.range(from, Math.min(count, from + CHUNK))
                    .mapToObj(number -> Town.reminder(group + number / issues, number % issues, at.apply(number)))
                    .toList();
            timers.forEach(timer -> ids.add(timer.id()));
            parts.getBean(Timers.class).plan(timers).block();
            bulk().send();
        }
        return ids;
    }

    /** Whether nothing that is due is left, and nothing taken waits for its answer: looked at twice, for it moves meanwhile. */
    boolean isIdle() {
        return Stream.generate(this::looksIdle).limit(2).allMatch(idle -> idle);
    }

    private boolean looksIdle() {
        Timers timers = parts.getBean(Timers.class);
        Instant now = MachineClock.now();
        return timers.due(SHARDS, new Timers.Now(now, now), 1).blockFirst() == null
                && Flux.fromIterable(SHARDS)
                                .concatMap(shard -> timers.left(shard, Long.MAX_VALUE, 1))
                                .blockFirst()
                        == null;
    }

    /** Timers as they are stored. */
    List<Stored<Timer>> read(List<String> ids) {
        List<Stored<Timer>> found = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<String> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            Document anyOf = new Document("_id", new Document("$in", chunk));
            store(Timer.class)
                    .list(anyOf, new Document("_id", 1), CHUNK)
                    .toStream()
                    .forEach(found::add);
        }
        return found;
    }

    /** By shard, the owner who holds it. */
    List<Document> leases() {
        Document held =
                new Document("group", "timers").append("expiresAt", new Document("$gt", Date.from(MachineClock.now())));
        return Flux.from(parts.getBean(Stores.class).collection("leases").find(held))
                .collectList()
                .block();
    }

    private InBulk bulk() {
        return parts.getBean(InBulk.class);
    }

    @SuppressWarnings("unchecked")
    private <S> AggregateStore<S> store(Class<S> state) {
        return (AggregateStore<S>)
                parts.getBeanProvider(ResolvableType.forClassWithGenerics(AggregateStore.class, state))
                        .getObject();
    }

    @Override
    public void close() {
        parts.close();
    }
}
