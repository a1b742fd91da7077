package io.github.budget4s.journal;

import io.github.budget4s.domain.digest.Sha256;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds a journal open under a lock that other processes, and other threads of this one, wait for.
 *
 * <p>A line is written in one go behind the last line end and forced to the disk before anybody is told that it is
 * there. When that fails the file is cut back to where it ended; when the process dies meanwhile, what it left has no
 * line end and is known by that. Then the checkpoint is written down beside the journal, in a file that is whole or the
 * old one.
 */
public final class JournalFile implements AutoCloseable {

    /** Locks of files are held by processes; within one, its threads take turns by this. */
    private static final WriterLock IN_THIS_PROCESS = new WriterLock();

    /** The byte that is locked lies far behind any content, so that readers are never shut out. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int LINE_GUESS = 4096;
    private static final int MOST_OPENINGS = 100;
    private static final Object NO_FILE = "";

    private final Path path;
    private final String name;
    private final FileChannel channel;
    private final @Nullable Object opened;
    private boolean headWritten = true;

    private JournalFile(Path path, String name, FileChannel channel) throws IOException {
        this.path = path;
        this.name = name;
        this.channel = channel;
        this.opened = fileKey(path);
    }

    /**
     * Opens a journal, makes it when it is not there, and waits for the lock.
     *
     * @param name what messages call it
     * @throws RefusedException when it cannot be written
     */
    public static JournalFile open(Path path, String name) {
        IN_THIS_PROCESS.lock();
        boolean done = false;
        try {
            for (int i = 0; i < MOST_OPENINGS; i++) {
                if (Files.exists(path) && !Files.isRegularFile(path)) {
                    throw refused(Reason.OUTPUT, name, Message.of("journal.no-file"));
                }
                FileChannel channel = openLocked(path);
                if (channel != null) {
                    done = true;
                    return new JournalFile(path, name, channel);
                }
            }
            throw refused(Reason.OUTPUT, name, Message.of("journal.replaced"));
        } catch (IOException e) {
            throw refused(Reason.OUTPUT, name, failure(e));
        } finally {
            if (!done) {
                IN_THIS_PROCESS.unlock();
            }
        }
    }

    /**
     * Opens the file and waits for its lock.
     *
     * @return null where another file stands in its place by then, for what is written to this one nobody would find
     */
    private static @Nullable FileChannel openLocked(Path path) throws IOException {
        boolean isNew = Files.notExists(path);
        if (isNew) {
            createQuietly(path);
        }
        Object key = fileKey(path);
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean isSame = false;
        try {
            channel.lock(LOCKED_BYTE, 1, false);
            isSame = Objects.equals(key, fileKey(path));
            if (isSame && isNew) {
                forceFolder(path);
            }
        } finally {
            if (!isSame) {
                channel.close();
            }
        }
        return isSame ? channel : null;
    }

    private static void createQuietly(Path path) throws IOException {
        try {
            Files.createFile(path);
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker, and it is the same file.
            return;
        }
    }

    /** Tells a file from another one under the same name; null where the system does not. */
    private static @Nullable Object fileKey(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            return NO_FILE;
        }
    }

    /** Reads all of the journal, with the signatures. */
    public JournalText read() {
        try {
            if (channel.size() > JournalReader.MOST_BYTES) {
                throw tooLarge();
            }
            ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            readFrom(0, buffer);
            return JournalReader.parse(buffer.array());
        } catch (IOException e) {
            throw refused(Reason.INPUT_OUTPUT, name, failure(e));
        }
    }

    /** Reads the last line alone, and what a crash may have left behind it. */
    public JournalText readEnd() {
        try {
            long size = channel.size();
            for (int length = LINE_GUESS; ; length = length * 2) {
                if (length > JournalReader.MOST_BYTES) {
                    throw tooLarge();
                }
                int taken = (int) Math.min(length, size);
                ByteBuffer buffer = ByteBuffer.allocate(taken);
                readFrom(size - taken, buffer);
                byte[] bytes = buffer.array();
                int end = lastLineEnd(bytes, taken - 1);
                int before = end < 0 ? -1 : lastLineEnd(bytes, end - 1);
                if (before >= 0 || taken == size) {
                    int from = before + 1;
                    JournalText text = JournalReader.parse(Arrays.copyOfRange(bytes, from, taken));
                    return new JournalText(text.lines(), text.trailing(), size - taken + from + text.length());
                }
            }
        } catch (IOException e) {
            throw refused(Reason.INPUT_OUTPUT, name, failure(e));
        }
    }

    private static int lastLineEnd(byte[] bytes, int from) {
        for (int i = from; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void readFrom(long position, ByteBuffer buffer) throws IOException {
        long at = position;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at);
            if (read < 0) {
                return;
            }
            at += read;
        }
    }

    /**
     * Appends an event.
     *
     * @param end the end of the journal as it was read under this lock
     * @param event the event's fields, without its number and the hash of the line before
     * @param key who signs; null in a journal without signatures
     * @return the new checkpoint, which is on the disk with the line before this returns
     * @throws RefusedException when it cannot be written; the journal then ends where it did
     */
    public Checkpoint append(Checkpoint end, Map<String, Object> event, @Nullable PrivateKeyFile key) {
        TreeMap<String, Object> fields = new TreeMap<>(event);
        fields.put(JournalLine.NUMBER, end.number() + 1);
        fields.put(JournalLine.PREVIOUS, end.hash());
        if (key != null) {
            fields.put(JournalLine.SIGNATURE, key.sign(JournalLine.signed(fields)));
        }
        byte[] line = CanonicalJson.write(fields).getBytes(StandardCharsets.UTF_8);
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        write(ended);
        refuseReplaced();
        Checkpoint checkpoint = checkpoint(end.number() + 1, Sha256.of(line), key);
        writeCheckpoint(checkpoint);
        return checkpoint;
    }

    private static Checkpoint checkpoint(long number, String hash, @Nullable PrivateKeyFile key) {
        return key == null
                ? Checkpoint.of(number, hash)
                : new Checkpoint(
                        number, hash, key.publicKey(), key.sign(Checkpoint.signed(number, hash, key.publicKey())));
    }

    /** What was written to a file that is no longer the journal is not acknowledged. */
    private void refuseReplaced() {
        try {
            if (!Objects.equals(opened, fileKey(path))) {
                throw refused(Reason.INPUT_OUTPUT, name, Message.of("journal.replaced"));
            }
        } catch (IOException e) {
            throw refused(Reason.INPUT_OUTPUT, name, failure(e));
        }
    }

    private void write(byte[] bytes) {
        long size = -1;
        try {
            size = channel.size();
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            long at = size;
            while (buffer.hasRemaining()) {
                at += channel.write(buffer, at);
            }
            channel.force(true);
        } catch (IOException e) {
            cutQuietly(size);
            throw refused(Reason.INPUT_OUTPUT, name, failure(e));
        }
    }

    private void cutQuietly(long size) {
        try {
            if (size >= 0) {
                channel.truncate(size);
                channel.force(true);
            }
        } catch (IOException e) {
            // What then stands there has no line end, and is told from an event by that.
            return;
        }
    }

    /** Ends a line that lacks its line end. */
    public void endLine() {
        write(new byte[] {'\n'});
    }

    public void cutTo(long length) {
        try {
            channel.truncate(length);
            channel.force(true);
        } catch (IOException e) {
            throw refused(Reason.INPUT_OUTPUT, name, failure(e));
        }
    }

    /**
     * Copies the content to a new file, which is on the disk when this returns. It is read by the one channel that is
     * open: to close another one of the same file would give up the lock.
     */
    public void copyTo(Path target) {
        Path temporary = target.resolveSibling(target.getFileName() + ".new");
        try {
            try (FileChannel out = openNew(temporary)) {
                long at = 0;
                for (long size = channel.size(); at < size; ) {
                    at += channel.transferTo(at, size - at, out);
                }
                out.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(target);
        } catch (IOException e) {
            deleteQuietly(temporary);
            throw refused(Reason.INPUT_OUTPUT, target.toString(), failure(e));
        }
    }

    /** Returns whether another file has the same content. */
    public boolean isSameAs(Path other) {
        try {
            if (Files.size(other) != channel.size()) {
                return false;
            }
            ByteBuffer own = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            readFrom(0, own);
            return Arrays.equals(own.array(), Files.readAllBytes(other));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whatever stood there before, a link to elsewhere too, makes room. */
    private static FileChannel openNew(Path file) throws IOException {
        Files.deleteIfExists(file);
        return FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns whether the checkpoint was written down with each event that was appended. */
    public boolean isHeadWritten() {
        return headWritten;
    }

    /**
     * The journal is what counts; that its checkpoint could not be written down is told, and mended by the next event.
     */
    private void writeCheckpoint(Checkpoint checkpoint) {
        Path file = JournalReader.checkpointFile(path);
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel out = openNew(temporary)) {
                ByteBuffer buffer = ByteBuffer.wrap(checkpoint.write().getBytes(StandardCharsets.UTF_8));
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            headWritten = false;
            deleteQuietly(temporary);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It is written over next time.
            return;
        }
    }

    /** A new file is on the disk only when its folder is. */
    private static void forceFolder(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows has no such thing, and needs none.
            return;
        }
    }

    /** Lets others go on. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // All that matters was forced to the disk before.
            return;
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private RefusedException tooLarge() {
        return refused(Reason.DATA, name, Message.of("journal.too-large", JournalReader.MOST_BYTES >> 20));
    }

    private static Message failure(IOException e) {
        return Message.of("output.failed", String.valueOf(e.getMessage()));
    }

    private static RefusedException refused(Reason reason, String name, Message message) {
        return new RefusedException(reason, new Problem(Location.of(name), message));
    }
}
