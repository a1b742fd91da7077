package io.github.budget4s.cli;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a picture that is to be posted. */
final class PictureFile {

    /** What WeCom takes. */
    private static final int MOST_BYTES = 2 << 20;

    private static final int[] PNG = {0x89, 'P', 'N', 'G'};
    private static final int[] JPEG = {0xFF, 0xD8, 0xFF};

    private PictureFile() {}

    /**
     * Reads it.
     *
     * @param name how the user named it
     * @throws RefusedException when it cannot be read, is neither PNG nor JPEG, or is too large
     */
    static byte[] read(Path path, String name) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw refused(Reason.DATA, name, Message.of("notify.picture-too-large", MOST_BYTES));
            }
            if (!begins(bytes, PNG) && !begins(bytes, JPEG)) {
                throw refused(Reason.DATA, name, Message.of("notify.no-picture"));
            }
            return bytes;
        } catch (IOException e) {
            throw refused(Reason.INPUT_MISSING, name, Message.of("notify.no-file"));
        }
    }

    private static boolean begins(byte[] bytes, int[] with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static RefusedException refused(Reason reason, String name, Message why) {
        return new RefusedException(reason, new Problem(Location.of(name), why));
    }
}
