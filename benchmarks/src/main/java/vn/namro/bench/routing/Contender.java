package vn.namro.bench.routing;

import vn.namro.routing.responsibility.domain.Question;

/** Something that decides by a table. */
interface Contender {

    /** The id of the entry that wins; empty if none applies. */
    String winner(Question question);
}
