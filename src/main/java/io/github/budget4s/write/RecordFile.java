package io.github.budget4s.write;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Holds a table open to which lines are added, and nothing else, under a lock that other processes wait for.
 *
 * <p>It is a file that begins with the headings of the table, or a new one: nothing is added to what somebody else has
 * put in its place, and no link is followed.
 */
public final class RecordFile implements AutoCloseable {

    /** Locks of files are held by processes; within one, its threads take turns by this. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    /** The byte that is locked lies far behind any content, so that readers are never shut out. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final String name;
    private final FileChannel channel;

    private RecordFile(String name, FileChannel channel) {
        this.name = name;
        this.channel = channel;
    }

    /**
     * Opens a record, makes it when it is not there, and waits for the lock.
     *
     * @param name what messages call it
     * @param headings the first line, with its line end
     * @throws RefusedException when it cannot be written, or is no such record
     */
    public static RecordFile open(Path path, String name, String headings) {
        IN_THIS_PROCESS.lock();
        FileChannel channel = null;
        boolean done = false;
        try {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw refused(Reason.OUTPUT, name, Message.of("output.no-record"));
            }
            channel = FileChannel.open(
                    path,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            channel.lock(LOCKED_BYTE, 1, false);
            RecordFile record = new RecordFile(name, channel);
            record.begin(headings);
            done = true;
            return record;
        } catch (IOException e) {
            throw refused(Reason.OUTPUT, name, Message.of("output.failed", OutputFile.reason(e)));
        } finally {
            if (!done) {
                release(channel);
            }
        }
    }

    private void begin(String headings) throws IOException {
        byte[] wanted = headings.getBytes(StandardCharsets.UTF_8);
        if (channel.size() == 0) {
            write(wanted);
            return;
        }
        ByteBuffer found = ByteBuffer.allocate(wanted.length);
        int read = 0;
        while (found.hasRemaining() && read >= 0) {
            read = channel.read(found, found.position());
        }
        if (!found.flip().equals(ByteBuffer.wrap(wanted))) {
            throw refused(Reason.OUTPUT, name, Message.of("output.no-record"));
        }
    }

    /**
     * Adds lines, each with its line end; they are on the disk when this returns.
     *
     * @throws RefusedException when they cannot be written; the record then ends where it did
     */
    public void add(String lines) {
        try {
            write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw refused(Reason.INPUT_OUTPUT, name, Message.of("output.failed", OutputFile.reason(e)));
        }
    }

    private void write(byte[] bytes) throws IOException {
        long end = channel.size();
        boolean done = false;
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer, end + buffer.position());
            }
            channel.force(true);
            done = true;
        } finally {
            if (!done) {
                channel.truncate(end);
            }
        }
    }

    /** Lets others go on. */
    @Override
    public void close() {
        release(channel);
    }

    private static void release(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // All that matters was forced to the disk before.
            return;
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private static RefusedException refused(Reason reason, String name, Message message) {
        return new RefusedException(reason, new Problem(Location.of(name), message));
    }
}
