package io.github.budget4s.journal;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Reads the lines of a journal, with the hash and the signature of each, on all processors. */
public final class JournalReader {

    /** What the name of a journal's checkpoint ends with. */
    public static final String CHECKPOINT = ".head";

    /** Some 200,000 events. */
    static final long MOST_BYTES = 128L << 20;

    private static final int MOST_CHECKPOINT = 4096;

    private static final int MOST_LOOKS = 3;
    private static final long PAUSE = 20_000_000;

    private static final int LINES_OF_A_PART = 64;
    private static final int LINE_GUESS = 256;

    private JournalReader() {}

    /**
     * Reads a file. Where the last line has no end it is read again: another process may just be writing it.
     *
     * @return an empty journal when there is no such file
     * @throws IOException when it cannot be read
     */
    public static JournalText read(Path path) throws IOException {
        try {
            // In one look: another process may just be putting the file away.
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            if (!file.isRegularFile() || file.size() > MOST_BYTES) {
                throw new RefusedException(
                        Reason.DATA,
                        new Problem(
                                Location.of(String.valueOf(path.getFileName())),
                                file.isRegularFile()
                                        ? Message.of("journal.too-large", MOST_BYTES >> 20)
                                        : Message.of("journal.no-file")));
            }
            byte[] bytes = Files.readAllBytes(path);
            for (int i = 0; i < MOST_LOOKS && bytes.length > 0 && bytes[bytes.length - 1] != '\n'; i++) {
                LockSupport.parkNanos(PAUSE);
                bytes = Files.readAllBytes(path);
            }
            return parse(bytes);
        } catch (NoSuchFileException e) {
            return JournalText.EMPTY;
        }
    }

    public static JournalText parse(byte[] bytes) {
        int[] ends = lineEnds(bytes);
        int parts = (ends.length + LINES_OF_A_PART - 1) / LINES_OF_A_PART;
        JournalLine[] lines = new JournalLine[ends.length];
        // Parts so small that no processor waits long for another one's last.
        IntStream.range(0, parts).parallel().forEach(part -> {
            LineReader reader = new LineReader(bytes);
            int first = part * LINES_OF_A_PART;
            int last = Math.min(first + LINES_OF_A_PART, ends.length);
            for (int i = first; i < last; i++) {
                lines[i] = reader.line(i + 1L, i == 0 ? 0 : ends[i - 1] + 1, ends[i]);
            }
        });
        int length = ends.length == 0 ? 0 : ends[ends.length - 1] + 1;
        byte[] rest = Arrays.copyOfRange(bytes, length, bytes.length);
        return new JournalText(
                List.of(lines),
                rest.length == 0
                        ? null
                        : new JournalText.TrailingBytes(
                                Base64.getEncoder().encodeToString(rest),
                                rest.length,
                                new LineReader(rest).line(ends.length + 1L, 0, rest.length)),
                length);
    }

    private static int[] lineEnds(byte[] bytes) {
        int[] ends = new int[bytes.length / LINE_GUESS + 1];
        int found = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (found == ends.length) {
                    ends = Arrays.copyOf(ends, found * 2);
                }
                ends[found++] = i;
            }
        }
        return Arrays.copyOf(ends, found);
    }

    /** Returns where the checkpoint of a journal is written down. */
    public static Path checkpointFile(Path journal) {
        return journal.resolveSibling(journal.getFileName() + CHECKPOINT);
    }

    /** One line of known length, if it is what it should be; a pipe would never come to its end. */
    private static byte[] beginning(Path checkpoint) throws IOException {
        if (Files.exists(checkpoint) && !Files.isRegularFile(checkpoint)) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(checkpoint)) {
            return in.readNBytes(MOST_CHECKPOINT);
        }
    }

    /**
     * Reads the checkpoint that stands beside a journal.
     *
     * @return empty when there is none, or it is damaged or signed wrongly
     * @throws IOException when it cannot be read
     */
    public static Optional<Checkpoint> readCheckpoint(Path journal) throws IOException {
        try {
            byte[] bytes = beginning(checkpointFile(journal));
            return Checkpoint.read(new String(bytes, StandardCharsets.UTF_8))
                    .filter(checkpoint -> checkpoint.key().isEmpty()
                            || Ed25519Keys.fits(
                                    checkpoint.key(),
                                    checkpoint.signature(),
                                    Checkpoint.signed(checkpoint.number(), checkpoint.hash(), checkpoint.key())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
