package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.PassphraseOptions;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Takes a passphrase from a file descriptor, an environment variable or the terminal, in this order. */
final class Passphrases {

    private static final String VARIABLE = "BUDGET4S_PASSPHRASE";
    private static final int LONGEST = 4096;

    private Passphrases() {}

    /**
     * Takes the passphrase that is given, without asking.
     *
     * @return empty when none is
     * @throws RefusedException when the file descriptor cannot be read
     */
    static Optional<char[]> given(Run run, PassphraseOptions options) {
        Integer descriptor = options.descriptor();
        if (descriptor != null) {
            return Optional.of(line(run, descriptor));
        }
        return Optional.ofNullable(run.environment().variables().get(VARIABLE)).map(String::toCharArray);
    }

    /** Takes the passphrase that is given, or asks on the terminal. */
    static char[] take(Run run, PassphraseOptions options, String keyFile) {
        return given(run, options)
                .or(() -> run.environment()
                        .operator()
                        .passphrases()
                        .ask(run.session().localizer().text("key.ask", keyFile)))
                .orElseThrow(() -> new RefusedException(Reason.USAGE, "key.no-passphrase", keyFile, VARIABLE));
    }

    private static char[] line(Run run, int descriptor) {
        try (InputStream in =
                descriptor == 0 ? run.environment().in() : Files.newInputStream(Path.of("/dev/fd/" + descriptor))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int each = in.read(); each >= 0 && each != '\n' && bytes.size() < LONGEST; each = in.read()) {
                bytes.write(each);
            }
            byte[] typed = bytes.toByteArray();
            int length = typed.length > 0 && typed[typed.length - 1] == '\r' ? typed.length - 1 : typed.length;
            CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(typed, 0, length));
            Arrays.fill(typed, (byte) 0);
            char[] passphrase = new char[text.remaining()];
            text.get(passphrase);
            return passphrase;
        } catch (IOException e) {
            throw new RefusedException(Reason.INPUT_MISSING, "key.descriptor", String.valueOf(descriptor));
        }
    }
}
