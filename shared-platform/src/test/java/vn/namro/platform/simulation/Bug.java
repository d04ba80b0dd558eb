package vn.namro.platform.simulation;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.Document;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.inbox.Inbox.Sequence;
import vn.namro.platform.outbox.EventSender;
import vn.namro.platform.simulation.database.Operation;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.NewEvent;
import vn.namro.platform.store.Outgoing;
import vn.namro.platform.store.Stored;

/** Bugs that somebody might make, each between the platform's code and its world, and the invariants that catch it. */
enum Bug implements Mutant {
    ACKNOWLEDGES_BEFORE_SENDING(Invariant.ACKNOWLEDGED_AFTER_SENT, Invariant.IN_ORDER_WITHOUT_GAPS) {
        @Override
        public CompletableFuture<?> sent(Outgoing event, EventSender sender) {
            sender.send(event);
            return CompletableFuture.completedFuture(true);
        }
    },
    ACKNOWLEDGES_WITHOUT_EPOCH(Invariant.FENCED) {
        @Override
        public Operation rewritten(Operation asked, World world) {
            return asked.change().containsKey("$pull") ? without(asked, "relay.epoch") : asked;
        }
    },
    CLAIMS_WITHOUT_EPOCH(Invariant.FENCED) {
        @Override
        public Operation rewritten(Operation asked, World world) {
            return Step.of(asked) == Step.CLAIM ? without(asked, "$or") : asked;
        }
    },
    TAKES_OVER_UNDER_THE_SAME_EPOCH(Invariant.FENCED) {
        @Override
        public Operation rewritten(Operation asked, World world) {
            return Step.of(asked) == Step.LEASE && asked.has("$inc", "epoch")
                    ? asked.changing(changeWithout(asked, "$inc"))
                    : asked;
        }
    },
    A_BATCH_OUTLIVES_ITS_LEASE(Invariant.FENCED) {
        @Override
        public Operation rewritten(Operation asked, World world) {
            Document now = world.database.get(asked.collection(), asked.id());
            if (now == null || !asked.change().containsKey("$pull")) {
                return asked;
            }
            Object newest = now.get("relay", new Document()).get("epoch");
            return asked.filteredBy(new Document(asked.filter()).append("relay.epoch", newest));
        }
    },
    AN_ACKNOWLEDGEMENT_MATCHES_NOTHING_AND_IS_SILENT(Invariant.NOTHING_WAITS_FOR_EVER) {
        @Override
        public Operation rewritten(Operation asked, World world) {
            return Step.of(asked) == Step.ACKNOWLEDGE
                    ? asked.filteredBy(new Document(asked.filter()).append("relay.epoch", -1L))
                    : asked;
        }

        @Override
        public Object answered(Operation done, Object answer, World world) {
            return Step.of(done) == Step.ACKNOWLEDGE ? UpdateResult.acknowledged(1, 1L, null) : answer;
        }
    },
    SKIPS_AFTER_SOME_ATTEMPTS(Invariant.ACKNOWLEDGED_AFTER_SENT) {
        @Override
        public Operation rewritten(Operation asked, World world) {
            Document now = world.database.get(asked.collection(), asked.id());
            if (now == null
                    || Step.of(asked) != Step.PARK
                    || now.getList("out", Document.class).isEmpty()) {
                return asked;
            }
            long head = now.getList("out", Document.class).get(0).getLong("seq");
            Document beyond = new Document("out", new Document("seq", new Document("$lte", head)));
            return asked.changing(changeWithout(asked, "$set").append("$pull", beyond));
        }
    },
    DROPS_WHAT_IS_TOO_LARGE(Invariant.ACKNOWLEDGED_AFTER_SENT, Invariant.IN_ORDER_WITHOUT_GAPS) {
        @Override
        public CompletableFuture<?> sent(Outgoing event, EventSender sender) {
            return sender.send(event).handle((done, failure) -> {
                if (failure == null || failure instanceof RecordTooLargeException) {
                    return true;
                }
                throw new java.util.concurrent.CompletionException(failure);
            });
        }
    },
    WHAT_IS_TOO_LARGE_IS_OVERTAKEN(Invariant.IN_ORDER_WITHOUT_GAPS) {
        @Override
        public Object answered(Operation done, Object answer, World world) {
            return reordered(done, answer, Comparator.comparing(one -> world.poison.isTooLarge(one.getString("id"))));
        }
    },
    ORDERS_BY_TIME_INSTEAD_OF_SEQUENCE(Invariant.IN_ORDER_WITHOUT_GAPS) {
        @Override
        public Object answered(Operation done, Object answer, World world) {
            return reordered(done, answer, Comparator.comparing(one -> one.getDate("time")));
        }
    },
    A_PASSING_FAILURE_COUNTS_AS_THE_RECORDS(Invariant.ONLY_POISON_IS_PARKED) {
        @Override
        public CompletableFuture<?> sent(Outgoing event, EventSender sender) {
            return sender.send(event).handle((done, failure) -> {
                if (failure == null) {
                    return true;
                }
                throw new RecordTooLargeException("or whatever it was");
            });
        }
    },
    PARKS_WITHOUT_A_REASON(Invariant.ONLY_POISON_IS_PARKED) {
        @Override
        public Operation rewritten(Operation asked, World world) {
            return Step.of(asked) == Step.PARK
                    ? asked.changing(new Document(asked.change())
                            .append("$set", new Document("parked", new Document("at", new java.util.Date(0)))))
                    : asked;
        }
    },
    A_PAUSED_OWNER_WAKES_UP_AND_OVERWRITES(Invariant.STATE_WITH_ITS_EVENTS, Invariant.APPLIED_ONCE_IN_ORDER) {
        @Override
        public Operation rewritten(Operation asked, World world) {
            return asked.has("$set", "version") ? without(asked, "version") : asked;
        }
    },
    WRITES_STATE_AND_EVENTS_APART(Invariant.STATE_WITH_ITS_EVENTS) {
        @Override
        public Mono<Boolean> saved(AggregateStore<Ledger> store, Stored<Ledger> changed, List<NewEvent> events) {
            return store.save(changed, List.of(), Service.CAUSE)
                    .flatMap(done -> done ? store.find(changed.id()) : Mono.empty())
                    .flatMap(now -> store.save(now, events, Service.CAUSE))
                    .defaultIfEmpty(false);
        }
    },
    APPLIES_WITHOUT_SEQUENCE(Invariant.APPLIED_ONCE_IN_ORDER) {
        @Override
        public Mono<Applied> applied(
                EventEnvelope event, AggregateStore<Ledger> targets, Function<EventEnvelope, Mono<Applied>> apply) {
            return targets.find(event.subject())
                    .defaultIfEmpty(Stored.fresh(event.subject(), event.key(), Ledger.EMPTY))
                    .flatMap(before -> targets.save(
                            before.with(before.state().plus(List.of(event.id()))), List.of(), Cause.event(event)))
                    .map(saved -> saved ? Applied.DONE : Applied.CONFLICT);
        }
    },
    APPLIES_OVER_A_GAP(Invariant.APPLIED_ONCE_IN_ORDER) {
        @Override
        public Sequence sequence() {
            return Sequence.NEWEST;
        }
    },
    DROPS_GAPS(Invariant.COMMITTED_AFTER_EFFECT) {
        @Override
        public Mono<Applied> applied(
                EventEnvelope event, AggregateStore<Ledger> targets, Function<EventEnvelope, Mono<Applied>> apply) {
            return apply.apply(event).map(applied -> applied == Applied.GAP ? Applied.DUPLICATE : applied);
        }
    },
    COMMITS_BEFORE_THE_EFFECT(Invariant.COMMITTED_AFTER_EFFECT) {
        @Override
        public boolean commitsFirst() {
            return true;
        }
    },
    A_CONFLICT_PARKS(Invariant.ONLY_POISON_IS_PARKED) {
        @Override
        public Mono<Applied> applied(
                EventEnvelope event, AggregateStore<Ledger> targets, Function<EventEnvelope, Mono<Applied>> apply) {
            return apply.apply(event)
                    .flatMap(applied -> applied == Applied.CONFLICT
                            ? Mono.error(new IllegalStateException("changed by others"))
                            : Mono.just(applied));
        }
    },
    POISON_IS_TRIED_FOR_EVER(Invariant.NOTHING_WAITS_FOR_EVER) {
        @Override
        public Mono<Applied> applied(
                EventEnvelope event, AggregateStore<Ledger> targets, Function<EventEnvelope, Mono<Applied>> apply) {
            return apply.apply(event)
                    .onErrorMap(IllegalArgumentException.class, poison -> new MongoTimeoutException("or so"));
        }
    },
    A_REFUSAL_IS_TRIED_FOR_EVER(Invariant.NOTHING_WAITS_FOR_EVER) {
        @Override
        public CompletableFuture<?> sent(Outgoing event, EventSender sender) {
            return sender.send(event).handle((done, failure) -> {
                if (failure == null) {
                    return true;
                }
                throw new TimeoutException("or so");
            });
        }
    },
    A_PARKED_OUTBOX_IS_SENT_AGAIN_UNASKED(Invariant.PARKED_UNTIL_RELEASED) {
        @Override
        public Operation rewritten(Operation asked, World world) {
            return Step.of(asked) == Step.CLAIM ? without(asked, "parked.at") : asked;
        }

        @Override
        public Object answered(Operation done, Object answer, World world) {
            return answer instanceof List<?> found && done.collection().equals(World.THINGS)
                    ? found.stream().map(one -> withoutParked((Document) one)).toList()
                    : answer;
        }
    },
    A_FAILURE_ENDS_THE_LISTENER(Invariant.NOTHING_WAITS_FOR_EVER) {
        @Override
        public boolean survives(Throwable failure) {
            return false;
        }
    };

    private final Set<Invariant> caughtBy;

    Bug(Invariant... caughtBy) {
        this.caughtBy = Set.of(caughtBy);
    }

    /** The invariants that this bug breaks. */
    Set<Invariant> caughtBy() {
        return caughtBy;
    }

    private static Operation without(Operation asked, String term) {
        Document filter = new Document(asked.filter());
        filter.remove(term);
        return asked.filteredBy(filter);
    }

    private static Document withoutParked(Document found) {
        Document copy = new Document(found);
        copy.remove("parked");
        return copy;
    }

    private static Document changeWithout(Operation asked, String operator) {
        Document change = new Document(asked.change());
        change.remove(operator);
        return change;
    }

    private static Object reordered(Operation done, Object answer, Comparator<Document> order) {
        return answer instanceof List<?> found && done.collection().equals(World.THINGS)
                ? found.stream().map(one -> reordered((Document) one, order)).toList()
                : answer;
    }

    private static Document reordered(Document due, Comparator<Document> order) {
        List<Document> out = new ArrayList<>(due.getList("out", Document.class));
        out.sort(order);
        return new Document(due).append("out", out);
    }
}
