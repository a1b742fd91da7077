package io.github.budget4s.cli;

import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.cli.options.PassphraseOptions;
import io.github.budget4s.cli.output.NewFiles;
import io.github.budget4s.cli.output.NewFiles.NewFile;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.reserve.Role;
import io.github.budget4s.read.journal.Ed25519Keys;
import io.github.budget4s.read.journal.PrivateKeyFile;
import io.github.budget4s.report.KeyReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the pair of keys of one signer. */
@Command(name = "keygen", sortOptions = false)
final class ReserveKeygenCommand implements Callable<Integer> {

    private static final int SEED_LENGTH = 32;

    private final Session session;

    @Option(names = "--key", paramLabel = "FILE", required = true)
    private String key = "";

    @Option(names = "--as", paramLabel = "NAME")
    private String name = "";

    @Option(names = "--role", paramLabel = "ROLE")
    private @Nullable Role role;

    @Option(names = "--ask-passphrase")
    private boolean ask;

    @Mixin
    private PassphraseOptions passphrase = new PassphraseOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    ReserveKeygenCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        common.readProject(session);
        Path path = session.surroundings().workingDirectory().resolve(key);
        common.checkOutput(session, path, key);
        char[] secret = passphrase();
        SecureRandom random = new SecureRandom();
        byte[] seed = new byte[SEED_LENGTH];
        random.nextBytes(seed);
        String publicKey = Ed25519Keys.write(Ed25519Keys.ofSeed(seed));
        byte[] text = PrivateKeyFile.write(seed, publicKey, secret, random).getBytes(StandardCharsets.UTF_8);
        Arrays.fill(seed, (byte) 0);
        boolean sealed = secret.length > 0;
        Arrays.fill(secret, '\0');
        NewFiles.writeSecret(new NewFile(path, key, out -> out.write(text)));
        Note where = Note.information(
                "key.note.list",
                name.isEmpty() ? "…" : name,
                role == null ? "gm|finance|marketing|staff" : role.id(),
                publicKey);
        common.write(
                session,
                KeyReport.of(
                        name,
                        role,
                        publicKey,
                        key,
                        sealed ? List.of(where) : List.of(where, Note.warning("key.note.unsealed", key))));
        return ExitCode.OK;
    }

    private char[] passphrase() {
        if (!ask) {
            return passphrase.given(session).orElseGet(() -> new char[0]);
        }
        char[] first = passphrase.take(session, key);
        char[] second = passphrase.take(session, key);
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same || first.length == 0) {
            throw new RefusedException(Reason.USAGE, "key.passphrases-differ");
        }
        return first;
    }
}
