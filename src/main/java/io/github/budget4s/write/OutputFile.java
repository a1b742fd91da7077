package io.github.budget4s.write;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a file that is complete, or leaves the old one as it was.
 *
 * <p>The bytes go to a file of another name in the same folder, are forced to the disk, and only then take the name.
 * What is not a regular file, a device or a pipe, is written through, for replacing it would not be what was meant. A
 * link is followed: what it points to is replaced, not the link.
 */
public final class OutputFile {

    @FunctionalInterface
    public interface Content {
        /**
         * Writes everything.
         *
         * @throws IOException when the stream cannot take it
         */
        void writeTo(OutputStream out) throws IOException;
    }

    private static final String TEMPORARY = ".budget4s-";
    private static final String TEMPORARY_ENDING = ".tmp";
    private static final Pattern PROCESS = Pattern.compile(Pattern.quote(TEMPORARY) + "(\\d{1,18})-(?:[0-9a-f]+-){4}");

    /** As many as Linux follows; more are a circle. */
    private static final int MOST_LINKS = 40;

    private OutputFile() {}

    /**
     * Writes a file.
     *
     * @param path where
     * @param name what messages call it
     * @throws RefusedException when it cannot be created, or a device fails; the old file is then still whole
     */
    public static void write(Path path, String name, Content content) {
        write(path, name, content, false);
    }

    /**
     * Writes a file as {@link #write} does, and enters it into the list of {@link WrittenFiles} beside it.
     *
     * @param path where
     * @param name what messages call it
     * @throws RefusedException as {@link #write} does
     */
    public static void writeListed(Path path, String name, Content content) {
        write(path, name, content, true);
    }

    private static void write(Path path, String name, Content content, boolean isListed) {
        Path target = path;
        try {
            if (Files.isDirectory(path)) {
                throw refused(Reason.OUTPUT, name, Message.of("output.directory"));
            }
            if (Files.exists(path)) {
                if (!Files.isRegularFile(path)) {
                    writeThrough(path, content);
                    return;
                }
                target = path.toRealPath();
                if (!Files.isWritable(target)) {
                    throw refused(Reason.OUTPUT, name, Message.of("output.read-only"));
                }
            } else {
                target = followLinks(path);
            }
        } catch (FileSystemLoopException e) {
            throw refused(Reason.OUTPUT, name, Message.of("output.failed", reason(e)));
        } catch (IOException e) {
            if (ClosedPipeException.isToldBy(e)) {
                throw new ClosedPipeException();
            }
            throw refused(Reason.INPUT_OUTPUT, name, Message.of("output.failed", reason(e)));
        }
        replace(target, name, isListed ? WrittenFiles.listing(target, content) : content);
    }

    /** Follows links to a file that is not there yet. */
    private static Path followLinks(Path path) throws IOException {
        Path target = path;
        for (int i = 0; Files.isSymbolicLink(target); i++) {
            if (i == MOST_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void writeThrough(Path device, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        }
    }

    private static void replace(Path target, String name, Content content) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw refused(Reason.OUTPUT, name, Message.of("output.no-folder", String.valueOf(folder)));
        }
        removeRests(folder);
        Path temporary =
                folder.resolve(TEMPORARY + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + TEMPORARY_ENDING);
        FileChannel channel;
        try {
            channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw refused(Reason.OUTPUT, name, Message.of("output.failed", reason(e)));
        }
        lockQuietly(channel);
        // For a program that is told to end while it writes.
        temporary.toFile().deleteOnExit();
        try {
            try (channel) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            keepPermissions(target, temporary);
            move(temporary, target);
        } catch (IOException e) {
            throw refused(Reason.INPUT_OUTPUT, name, Message.of("output.failed", reason(e)));
        } finally {
            deleteQuietly(temporary);
        }
    }

    /** Removes what programs that were killed have left. */
    private static void removeRests(Path folder) {
        try (DirectoryStream<Path> rests = Files.newDirectoryStream(folder, TEMPORARY + "*" + TEMPORARY_ENDING)) {
            for (Path rest : rests) {
                if (Files.isRegularFile(rest, LinkOption.NOFOLLOW_LINKS) && isLeft(rest)) {
                    Files.deleteIfExists(rest);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // They are in nobody's way.
            return;
        }
    }

    /**
     * The name has the number of the process; one of another machine with the same disk may still write, and holds its
     * lock.
     */
    private static boolean isLeft(Path rest) throws IOException {
        Matcher process = PROCESS.matcher(String.valueOf(rest.getFileName()));
        if (!process.lookingAt()) {
            // By an earlier version: those that still write have begun within a day.
            return Files.getLastModifiedTime(rest)
                    .toInstant()
                    .isBefore(Instant.now().minus(Duration.ofDays(1)));
        }
        if (ProcessHandle.of(Long.parseLong(process.group(1))).isPresent()) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(rest, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        }
    }

    private static void lockQuietly(FileChannel channel) {
        try {
            channel.tryLock();
        } catch (IOException e) {
            // A disk without locks: the name tells this machine's programs that it is in use.
            return;
        }
    }

    private static void keepPermissions(Path old, Path temporary) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (view != null && Files.exists(old)) {
            view.setPermissions(Files.getPosixFilePermissions(old));
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // What matters is said already: either the file is written, or why it is not.
            return;
        }
    }

    /** Says why a file could not be written, as far as the system tells. */
    static String reason(IOException e) {
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return e instanceof FileSystemException || e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage();
    }

    private static RefusedException refused(Reason reason, String name, Message message) {
        return new RefusedException(reason, new Problem(Location.of(name), message));
    }
}
