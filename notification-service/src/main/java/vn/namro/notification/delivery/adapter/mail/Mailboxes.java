package vn.namro.notification.delivery.adapter.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Mailboxes as folders, one an officer, one file a letter. Names are plain, so that none leads out of the folder; a file is
 * written aside and moved, so that it is there as a whole or not at all.
 */
final class Mailboxes {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,150}");
    private static final String SUFFIX = ".eml";

    private final Path root;

    Mailboxes(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** A letter in a mailbox. */
    record Item(String owner, String file) {}

    /** Puts a letter into a mailbox, in the place of one of the same name. */
    void put(String owner, String name, byte[] letter) throws IOException {
        Path folder = root.resolve(plain(owner));
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, ".letter", ".tmp");
        Files.write(aside, letter);
        Files.move(
                aside,
                folder.resolve(plain(name) + SUFFIX),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** All letters, the newest first by their names. */
    List<Item> list(int limit) throws IOException {
        List<Item> items = new ArrayList<>();
        for (Path folder : children(root)) {
            for (Path file : children(folder)) {
                String name = nameOf(file);
                if (name.endsWith(SUFFIX)) {
                    items.add(new Item(nameOf(folder), name));
                }
            }
        }
        items.sort(Comparator.comparing(Item::file).reversed().thenComparing(Item::owner));
        return items.subList(0, Math.min(limit, items.size()));
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** Reads a letter; empty if there is none of that name. */
    Optional<byte[]> read(String owner, String file) throws IOException {
        if (!PLAIN.matcher(owner).matches() || !PLAIN.matcher(file).matches() || !file.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        Path path = root.resolve(owner).resolve(file);
        return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    }

    private static String plain(String name) throws IOException {
        if (!PLAIN.matcher(name).matches()) {
            throw new IOException("not a name for a file: " + name);
        }
        return name;
    }
}
