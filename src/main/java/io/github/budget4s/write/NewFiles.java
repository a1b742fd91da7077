package io.github.budget4s.write;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes several files that are not there yet: all of them, or none. No file is ever overwritten. */
public final class NewFiles {

    /**
     * Holds a file to be.
     *
     * @param path where
     * @param name what messages call it
     * @param content what is to stand in it
     */
    public record NewFile(Path path, String name, OutputFile.Content content) {}

    /** What was created so far, the last first. */
    private final Deque<Path> created = new ArrayDeque<>();

    private boolean secret;

    private NewFiles() {}

    /**
     * Writes the files, and the folders that they need.
     *
     * @throws RefusedException when one of the files is there already, each of which is named, or one cannot be
     *     written; nothing is then left behind
     */
    public static void write(List<NewFile> files) {
        List<Problem> there = files.stream()
                .filter(file -> Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS))
                .map(file -> problem(file.name(), Message.of("output.exists")))
                .toList();
        if (!there.isEmpty()) {
            throw new RefusedException(Reason.OUTPUT, there, there.size());
        }
        new NewFiles().writeAll(files);
    }

    /**
     * Writes a file that nobody but its owner can read, from the first byte on.
     *
     * @throws RefusedException when it is there already or cannot be written
     */
    public static void writeSecret(NewFile file) {
        NewFiles files = new NewFiles();
        files.secret = true;
        files.writeAll(List.of(file));
    }

    private void writeAll(List<NewFile> files) {
        boolean done = false;
        try {
            files.forEach(this::writeOne);
            done = true;
        } finally {
            if (!done) {
                created.forEach(NewFiles::deleteQuietly);
            }
        }
    }

    private void writeOne(NewFile file) {
        try {
            createFolder(file.path().toAbsolutePath().getParent());
            // Between the look and this, another program may have made the file: it then stays.
            create(file.path());
            created.push(file.path());
            try (OutputStream out = Files.newOutputStream(file.path(), StandardOpenOption.WRITE)) {
                file.content().writeTo(out);
            }
        } catch (FileAlreadyExistsException e) {
            boolean itself = file.path().toString().equals(e.getFile());
            throw refused(
                    Reason.OUTPUT,
                    file.name(),
                    itself
                            ? Message.of("output.exists")
                            : Message.of("output.folder-is-file", String.valueOf(e.getFile())));
        } catch (AccessDeniedException e) {
            throw refused(Reason.OUTPUT, file.name(), Message.of("output.read-only"));
        } catch (IOException e) {
            boolean notThere = !created.contains(file.path());
            throw refused(
                    notThere ? Reason.OUTPUT : Reason.INPUT_OUTPUT,
                    file.name(),
                    Message.of("output.failed", OutputFile.reason(e)));
        }
    }

    private void create(Path path) throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (secret && posix) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(path);
        }
    }

    private void createFolder(@Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        createFolder(folder.getParent());
        if (Files.isDirectory(folder)) {
            // x/.. is there as soon as x is.
            return;
        }
        Files.createDirectory(folder);
        created.push(folder);
    }

    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Why the whole did not succeed is being told; that a rest stays cannot be helped here.
            return;
        }
    }

    private static Problem problem(String name, Message message) {
        return new Problem(Location.of(name), message);
    }

    private static RefusedException refused(Reason reason, String name, Message message) {
        return new RefusedException(reason, problem(name, message));
    }
}
