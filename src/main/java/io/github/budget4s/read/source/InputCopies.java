package io.github.budget4s.read.source;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Copies what can be read only once to temporary files, which their owner alone can read: standard input and pipes,
 * each once, however many parts of a command read it. The copies are gone when this is closed or the program is told to
 * end; those of one that was killed, when the next one looks for its inputs.
 */
public final class InputCopies implements AutoCloseable {

    /** Of standard input and pipes, which may have no end, so much is taken. */
    private static final long MOST_COPIED = 2L << 30;

    private static final int COPIED_AT_ONCE = 1 << 16;

    /** What users call it. */
    static final String STANDARD_INPUT = "-";

    private static final String NAME = "budget4s-";
    private static final String ENDING = ".input";
    private static final AtomicBoolean SWEPT = new AtomicBoolean();

    private final InputStream standardInput;
    private final Map<String, Path> copies = new HashMap<>();

    /**
     * Begins without a copy.
     *
     * @param standardInput what {@code -} means; not closed
     */
    public InputCopies(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /** Removes, once in a process, what programs that were killed have left. */
    static void removeRests() {
        if (!SWEPT.getAndSet(true)) {
            removeRests(Path.of(System.getProperty("java.io.tmpdir", "")));
        }
    }

    static void removeRests(Path folder) {
        try (DirectoryStream<Path> rests = Files.newDirectoryStream(folder, InputCopies::isRest)) {
            for (Path rest : rests) {
                Files.deleteIfExists(rest);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // They are another user's, or in nobody's way.
            return;
        }
    }

    /** The name has the number of the process. */
    private static boolean isRest(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(NAME) || !name.endsWith(ENDING)) {
            return false;
        }
        String number = name.substring(NAME.length()).replaceFirst("-.*", "");
        return number.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(number)).isEmpty();
    }

    Path ofStandardInput() throws IOException {
        Path copied = copies.get(STANDARD_INPUT);
        return copied == null ? copy(STANDARD_INPUT, standardInput) : copied;
    }

    Path ofPipe(Path pipe) throws IOException {
        String name = pipe.toAbsolutePath().toString();
        Path copied = copies.get(name);
        if (copied != null) {
            return copied;
        }
        try (InputStream in = Files.newInputStream(pipe)) {
            return copy(name, in);
        }
    }

    private Path copy(String name, InputStream in) throws IOException {
        Path copy = Files.createTempFile(NAME + ProcessHandle.current().pid() + "-", ENDING);
        copies.put(name, copy);
        // For a program that is told to end while it copies or reads.
        copy.toFile().deleteOnExit();
        // Into the file that is there, which its owner alone can read.
        try (OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[COPIED_AT_ONCE];
            long copied = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                copied += read;
                if (copied > MOST_COPIED) {
                    throw new RefusedException(
                            Reason.DATA, new Problem(null, Message.of("files.endless", MOST_COPIED >> 30)));
                }
                out.write(buffer, 0, read);
            }
        }
        return copy;
    }

    @Override
    public void close() {
        for (Path copy : copies.values()) {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                // It is tried again when the program ends; the command's own result or error matters more.
            }
        }
        copies.clear();
    }
}
