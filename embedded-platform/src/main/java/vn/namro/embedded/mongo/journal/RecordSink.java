package vn.namro.embedded.mongo.journal;

/** Receives the changes of a journal or the content of a snapshot, in order. */
interface RecordSink {

    void put(String namespace, int position, byte[] document);

    void remove(String namespace, int position);

    void drop(String namespace);
}
