package vn.namro.faults;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What {@code ./namro faults} was asked for.
 *
 * @param kills how many faults, 1 to 10,000
 * @param seconds in which time they come
 * @param classes an archive of loaded classes that makes starts quicker
 */
record FaultOptions(int kills, long seconds, long seed, Path classes) {

    private static final int FAULTS = 100;
    private static final int SECONDS_EACH = 6;

    static FaultOptions of(List<String> words, Map<String, String> environment) {
        int kills = FAULTS;
        long seconds = -1;
        long seed = ThreadLocalRandom.current().nextInt(1_000_000);
        Deque<String> left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            String option = left.poll();
            switch (option) {
                case "--kills" -> kills = (int) number(option, left.poll(), 10_000);
                case "--minutes" -> seconds = 60 * number(option, left.poll(), 10_000);
                case "--seed" -> seed = number(option, left.poll(), Long.MAX_VALUE);
                default ->
                    throw new IllegalArgumentException(
                            "Không có tùy chọn %1$s. / There is no option %1$s.".formatted(option));
            }
        }
        Path classes = Path.of(environment.getOrDefault("NAMRO_CLASSES", "classes.jsa"));
        return new FaultOptions(kills, seconds < 0 ? (long) kills * SECONDS_EACH : seconds, seed, classes);
    }

    private static long number(String option, @org.jspecify.annotations.Nullable String text, long most) {
        try {
            long number = Long.parseLong(String.valueOf(text));
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " phải là số / must be a number, not " + text, e);
        }
        throw new IllegalArgumentException(option + " phải từ / must be from 1 to " + most + ", not " + text);
    }
}
