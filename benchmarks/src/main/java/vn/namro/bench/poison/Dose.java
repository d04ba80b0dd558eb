package vn.namro.bench.poison;

import vn.namro.bench.stream.Parcel;

/** Which keys are poisoned: one of a hundred, half of them for the broker, half for the consumer; or none. */
enum Dose {
    NONE,
    ONE_PERCENT;

    private static final int OF_EVERY = 200;

    /** More than the broker takes in this benchmark; see {@link PoisonBenchmark}. */
    private static final String TOO_LARGE = "The broker refuses this. ".repeat(2_000);

    boolean isRefusedByBroker(int number) {
        return this != NONE && number % OF_EVERY == 17;
    }

    boolean isRefusedByConsumer(int number) {
        return this != NONE && number % OF_EVERY == 117;
    }

    boolean isHealthy(int number) {
        return !isRefusedByBroker(number) && !isRefusedByConsumer(number);
    }

    Parcel parcel(int number) {
        return isRefusedByBroker(number) ? new Parcel("Too large", TOO_LARGE) : Parcel.ordinary();
    }
}
