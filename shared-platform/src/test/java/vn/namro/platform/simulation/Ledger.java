package vn.namro.platform.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * A state that tells what made it so.
 *
 * @param entries what was written, or the ids of the events that were applied, in order
 * @param touches how often somebody else changed it
 */
record Ledger(List<String> entries, int touches) {

    static final Ledger EMPTY = new Ledger(List.of(), 0);

    Ledger plus(List<String> added) {
        List<String> all = new ArrayList<>(entries);
        all.addAll(added);
        return new Ledger(all, touches);
    }

    Ledger touched() {
        return new Ledger(entries, touches + 1);
    }
}
