package io.github.budget4s.write;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the results of a run in a folder in which nothing is ever half written.
 *
 * <p>The files are written to a folder of another name beside it, which then takes its name as a whole. Where the
 * folder is there already, as of an earlier run of the same day, each file takes the place of the old one, and old ones
 * that have no new one go; what else lies there stays. Runs on the same parent folder do one after the other: the lock
 * is the system's and goes with the process that holds it, however that ends.
 */
public final class ResultFolder implements AutoCloseable {

    /** Locks of files are held by processes; within one, its threads take turns by this. */
    private static final int MOST_REMOVALS = 5;

    private static final long PAUSE = 10_000_000;
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    private static final int LONGEST_LOCK = 1 << 16;

    private static final String LOCK = ".lock";
    private static final String WORK = ".work-";

    private final Path parent;
    private final String name;
    private final FileChannel lock;
    private final Path work;
    /** For a program that is told to end meanwhile. */
    private final Thread hook;

    private ResultFolder(Path parent, String name, FileChannel lock, Path work) {
        this.parent = parent;
        this.name = name;
        this.lock = lock;
        this.work = work;
        this.hook = new Thread(this::removeFiles);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Makes the parent folder where it is not there, and waits until no other run is at it.
     *
     * @param parent the folder of the folders
     * @param name what messages call it
     * @throws RefusedException when it cannot be written to
     */
    public static ResultFolder open(Path parent, String name) {
        IN_THIS_PROCESS.lock();
        boolean done = false;
        try {
            Files.createDirectories(parent);
            FileChannel lock = lock(parent.resolve(LOCK));
            try {
                removeRests(parent);
                Path work = Files.createTempDirectory(parent, WORK);
                done = true;
                return new ResultFolder(parent, name, lock, work);
            } finally {
                if (!done) {
                    lock.close();
                }
            }
        } catch (IOException e) {
            throw refused(name, e);
        } finally {
            if (!done) {
                IN_THIS_PROCESS.unlock();
            }
        }
    }

    /**
     * Opens the file of the lock and waits for it. Who held it before has taken the file away: a lock of that one keeps
     * nobody out. By a length that is drawn anew it is known whether the file that is locked is the one that is there.
     */
    private static FileChannel lock(Path file) throws IOException {
        while (true) {
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                // Earlier versions locked by a folder, which stayed when they died.
                remove(file);
            }
            FileChannel channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            boolean held = false;
            try {
                channel.lock(LOCKED_BYTE, 1, false);
                if (!isLock(channel)) {
                    throw new FileSystemException(file.toString(), null, "no lock of budget4s");
                }
                // Nothing that opens the file again can be asked: on Unix to close it would give up the lock.
                int size = ThreadLocalRandom.current().nextInt(LONGEST_LOCK) + 1;
                channel.truncate(0);
                channel.write(ByteBuffer.allocate(1), size - 1L);
                held = size == size(file);
                if (held) {
                    return channel;
                }
            } finally {
                if (!held) {
                    channel.close();
                }
            }
        }
    }

    /** A lock is some NULs; whatever else has its name is somebody's file. */
    private static boolean isLock(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(LONGEST_LOCK + 1);
        int read = 0;
        while (content.hasRemaining() && read >= 0) {
            read = channel.read(content, content.position());
        }
        content.flip();
        boolean isEmpty = content.limit() <= LONGEST_LOCK;
        while (isEmpty && content.hasRemaining()) {
            isEmpty = content.get() == 0;
        }
        return isEmpty;
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** Under the lock nobody is at work: what is there was left by a run that died. */
    private static void removeRests(Path parent) throws IOException {
        try (DirectoryStream<Path> rests = Files.newDirectoryStream(parent, WORK + "*")) {
            for (Path rest : rests) {
                if (Files.isDirectory(rest, LinkOption.NOFOLLOW_LINKS)) {
                    remove(rest);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    /** Returns where a file of the results is to be written. */
    public Path file(String file) {
        return work.resolve(file);
    }

    /**
     * Gives the files their place.
     *
     * @param folder the name of the folder
     * @param all the names of files that runs make: old ones of these that this run did not make go
     * @throws RefusedException when it cannot be written, is a link, or a file there is somebody's own
     */
    public void publish(String folder, List<String> all) {
        Path target = parent.resolve(folder);
        try {
            refuseLink(target, name + "/" + folder);
            boolean isThere = Files.exists(target);
            if (isThere) {
                refuseChanged(target, folder, all);
            }
            for (String file : all) {
                if (Files.exists(file(file))) {
                    WrittenFiles.enter(file(file), isThere ? target : work);
                }
            }
            if (!isThere) {
                Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
                return;
            }
            for (String file : all) {
                if (Files.exists(file(file))) {
                    Files.move(
                            file(file),
                            target.resolve(file),
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.deleteIfExists(target.resolve(file));
                }
            }
        } catch (IOException e) {
            throw refused(name, e);
        }
    }

    /**
     * Refuses a folder that is a link: a project from a stranger is not to lead out of itself.
     *
     * @param shown what messages call it
     */
    public static void refuseLink(Path folder, String shown) {
        if (Files.isSymbolicLink(folder)) {
            throw new RefusedException(
                    Reason.OUTPUT, new Problem(Location.of(shown), Message.of("output.folder-is-link")));
        }
    }

    /** What somebody has added to a workbook is not to be lost. */
    private void refuseChanged(Path target, String folder, List<String> all) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (String file : all) {
            Path old = target.resolve(file);
            boolean isThere = Files.exists(old, LinkOption.NOFOLLOW_LINKS);
            if (isThere && !(Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS) && WrittenFiles.isOurs(old))) {
                problems.add(new Problem(
                        Location.of(name + "/" + folder + "/" + file), Message.of("output.folder-not-ours")));
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(Reason.OUTPUT, problems, problems.size());
        }
    }

    /** Removes what was not published, and lets others go on. */
    @Override
    public void close() {
        try {
            removeFiles();
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends already, and the hook does the same.
            return;
        } finally {
            release();
        }
    }

    /** Told to end, the program may still write a file meanwhile: then once more. The next run removes what stays. */
    private void removeFiles() {
        for (int i = 0; i < MOST_REMOVALS; i++) {
            try {
                if (Files.exists(work)) {
                    remove(work);
                }
                Files.deleteIfExists(parent.resolve(LOCK));
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private void release() {
        try {
            lock.close();
        } catch (IOException e) {
            // It goes with the process.
            return;
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private static RefusedException refused(String name, IOException e) {
        return new RefusedException(
                Reason.OUTPUT, new Problem(Location.of(name), Message.of("output.failed", OutputFile.reason(e))));
    }
}
