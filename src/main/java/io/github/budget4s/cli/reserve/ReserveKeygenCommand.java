package io.github.budget4s.cli.reserve;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.PassphraseOptions;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.reserve.PublicKeys;
import io.github.budget4s.domain.reserve.Role;
import io.github.budget4s.journal.Ed25519Keys;
import io.github.budget4s.journal.PrivateKeyFile;
import io.github.budget4s.report.reserve.KeyReport;
import io.github.budget4s.write.NewFiles;
import io.github.budget4s.write.NewFiles.NewFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/** Makes the pair of keys of one signer. */
public final class ReserveKeygenCommand implements Command {

    private static final int SEED_LENGTH = 32;

    private final Options options = new Options("keygen");

    private final Value<String> key = options.required("--key", "FILE", String.class);

    private final Value<String> name = options.setting("--as", "NAME", String.class, "");

    private final OptionalValue<Role> role = options.value("--role", "ROLE", Role.class);

    private final Flag ask = options.flag("--ask-passphrase");

    private final PassphraseOptions passphrase = options.with(new PassphraseOptions());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        run.project();
        Path path = run.resolve(key.get());
        run.output().refuseWritten(path, key.get());
        char[] secret = passphrase(run);
        SecureRandom random = new SecureRandom();
        byte[] seed = new byte[SEED_LENGTH];
        random.nextBytes(seed);
        String publicKey = PublicKeys.write(Ed25519Keys.ofSeed(seed));
        byte[] text = PrivateKeyFile.write(seed, publicKey, secret, random).getBytes(StandardCharsets.UTF_8);
        Arrays.fill(seed, (byte) 0);
        boolean encrypted = secret.length > 0;
        Arrays.fill(secret, '\0');
        NewFiles.writeSecret(new NewFile(path, key.get(), out -> out.write(text)));
        Note where = Note.information(
                "key.note.list",
                name.get().isEmpty() ? "…" : name.get(),
                role.get() == null ? "gm|finance|marketing|staff" : role.get().id(),
                publicKey);
        return run.print(KeyReport.of(
                name.get(),
                role.get(),
                publicKey,
                key.get(),
                encrypted ? List.of(where) : List.of(where, Note.warning("key.note.not-encrypted", key.get()))));
    }

    private char[] passphrase(Run run) {
        if (!ask.isGiven()) {
            return Passphrases.given(run, passphrase).orElseGet(() -> new char[0]);
        }
        char[] first = Passphrases.take(run, passphrase, key.get());
        char[] second = Passphrases.take(run, passphrase, key.get());
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same || first.length == 0) {
            throw new RefusedException(Reason.USAGE, "key.passphrases-differ");
        }
        return first;
    }
}
