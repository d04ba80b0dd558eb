package vn.namro.embedded.mongo.journal;

import java.util.HashMap;
import java.util.Map;

/** What the records read so far add up to. */
final class RestoredState implements RecordSink {

    private final Map<String, Slots> collections = new HashMap<>();

    Map<String, Slots> collections() {
        return collections;
    }

    @Override
    public void put(String namespace, int position, byte[] document) {
        collections.computeIfAbsent(namespace, name -> new Slots()).set(position, document);
    }

    @Override
    public void remove(String namespace, int position) {
        Slots documents = collections.get(namespace);
        if (documents != null) {
            documents.set(position, null);
        }
    }

    @Override
    public void drop(String namespace) {
        collections.remove(namespace);
    }
}
