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
import java.util.List;

/**
 * Knows what the program wrote in a folder, and in which state, by a list beside the files as {@code sha256sum} writes
 * one: a file that somebody else made, or has changed since, is not to be replaced by accident.
 */
public final class WrittenFiles {

    /** The list, one in each folder to which results go. */
    static final String LIST = ".budget4s-written";

    /** A list of some thousand files; a longer one is no list of ours, and nothing is known then. */
    private static final long MOST_BYTES = 1 << 20;

    private static final String BETWEEN = "  ";
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
        Path list = file.resolveSibling(LIST);
        if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS) || Files.size(list) > MOST_BYTES) {
            return false;
        }
        List<String> entries = new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.endsWith(BETWEEN + name))
                .toList();
        return !entries.isEmpty() && entries.contains(entry(sha256(file), name));
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

    private static void enter(Path file, String sha256) {
        String name = String.valueOf(file.getFileName());
        if (name.chars().anyMatch(character -> UNWRITABLE_NAMES.indexOf(character) >= 0)) {
            return;
        }
        Path list = file.resolveSibling(LIST);
        // One line in one go, without a link followed: several runs at once may append.
        try (FileChannel channel = FileChannel.open(
                list,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND,
                LinkOption.NOFOLLOW_LINKS)) {
            if (Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
                String entry = entry(sha256, name) + "\n";
                channel.write(ByteBuffer.wrap(entry.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            // The result counts; the next run asks for --force where it need not.
            return;
        }
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
