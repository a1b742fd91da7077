package io.github.budget4s.write;

import io.github.budget4s.domain.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Knows what the program wrote in a folder, and in which state, by a list beside the files as {@code sha256sum} writes
 * one: a file that somebody else made, or has changed since, is not to be replaced by accident.
 */
public final class WrittenFiles {

    /** The list, one in each folder to which results go. */
    public static final String LIST = ".budget4s-written";

    /** A list of some thousand files; a longer one is no list of ours, and nothing is known then. */
    private static final long MOST_BYTES = 1 << 20;

    /** From here on states that have passed are left out, long before the list is too long. */
    private static final long MANY_BYTES = MOST_BYTES / 4;

    /** A file in the list may be about to take its name, while the one before still has it. */
    private static final int KEPT_STATES = 2;

    private static final String BETWEEN = "  ";

    private static final int SHA256_DIGITS = 64;

    private static final Pattern START = Pattern.compile("[0-9a-f]{" + SHA256_DIGITS + "}" + BETWEEN);

    private static final String UNWRITABLE_NAMES = "\n\r\\";

    private WrittenFiles() {}

    /**
     * Returns whether a file may be replaced without a loss: it is as the program wrote it, or empty.
     *
     * @param file a regular file, not a link
     * @throws IOException when it cannot be read
     */
    public static boolean isOurs(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return true;
        }
        String name = String.valueOf(file.getFileName());
        List<String> entries = entries(file.resolveSibling(LIST)).stream()
                .filter(line -> line.endsWith(BETWEEN + name))
                .toList();
        return !entries.isEmpty() && entries.contains(entry(sha256(file), name));
    }

    private static List<String> entries(Path list) throws IOException {
        return isList(list)
                ? new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.of();
    }

    /** Returns whether what is there begins as a list does: the folder, and what stands in it, may be a stranger's. */
    private static boolean isList(Path list) throws IOException {
        if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS) || Files.size(list) > MOST_BYTES) {
            return false;
        }
        try (InputStream in = Files.newInputStream(list)) {
            String start = new String(in.readNBytes(SHA256_DIGITS + BETWEEN.length()), StandardCharsets.US_ASCII);
            return start.isEmpty() || START.matcher(start).matches();
        }
    }

    /**
     * Returns content that is entered into the list once all of it is written, before it takes the file's name: whoever
     * stops the program between finds the old file, which is in the list too.
     *
     * @param file where it is to stand, not a link
     */
    static OutputFile.Content listing(Path file, OutputFile.Content content) {
        return out -> {
            MessageDigest digest = Sha256.begin();
            DigestOutputStream digested = new DigestOutputStream(out, digest);
            content.writeTo(digested);
            digested.flush();
            enter(file, Sha256.end(digest));
        };
    }

    /**
     * Enters a file that is about to be moved into a folder into that folder's list.
     *
     * @param file as it is to be there
     */
    static void enter(Path file, Path folder) throws IOException {
        enter(folder.resolve(String.valueOf(file.getFileName())), sha256(file));
    }

    private static void enter(Path file, String sha256) {
        String name = String.valueOf(file.getFileName());
        if (name.chars().anyMatch(character -> UNWRITABLE_NAMES.indexOf(character) >= 0)) {
            return;
        }
        Path list = file.resolveSibling(LIST);
        String entry = entry(sha256, name);
        try {
            // To open a pipe would wait for whoever reads it.
            boolean isThere = Files.exists(list, LinkOption.NOFOLLOW_LINKS);
            if ((isThere && !isList(list)) || entries(list).contains(entry)) {
                return;
            }
            if (isThere && Files.size(list) > MANY_BYTES) {
                shorten(list);
            }
            append(list, entry + "\n");
        } catch (IOException e) {
            // The result counts; the next run asks for --force where it need not.
            return;
        }
    }

    /** One line in one go, without a link followed: several runs at once may append. */
    private static void append(Path list, String line) throws IOException {
        try (FileChannel channel = FileChannel.open(
                list,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND,
                LinkOption.NOFOLLOW_LINKS)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Leaves the last states of each file that is still there: who writes the same file each minute fills no list. */
    private static void shorten(Path list) throws IOException {
        Map<String, Integer> states = new HashMap<>();
        Deque<String> kept = new ArrayDeque<>();
        List<String> entries = entries(list);
        for (int i = entries.size() - 1; i >= 0; i--) {
            String entry = entries.get(i);
            String name = entry.substring(Math.min(entry.length(), entry.indexOf(BETWEEN) + BETWEEN.length()));
            boolean isThere = !name.isEmpty() && Files.exists(list.resolveSibling(name));
            if (isThere && states.merge(name, 1, Integer::sum) <= KEPT_STATES) {
                kept.addFirst(entry);
            }
        }
        byte[] shorter = (String.join("\n", kept) + "\n").getBytes(StandardCharsets.UTF_8);
        OutputFile.write(list, LIST, out -> out.write(shorter));
    }

    private static String entry(String sha256, String name) {
        return sha256 + BETWEEN + name;
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.begin();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.end(digest);
    }
}
