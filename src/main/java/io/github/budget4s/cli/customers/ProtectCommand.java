package io.github.budget4s.cli.customers;

import io.github.budget4s.analysis.customers.SplitTable;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.SealedOutput;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.CustomerRules.Protection;
import io.github.budget4s.input.RawFiles;
import io.github.budget4s.read.ledger.RawTable;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.kind.Ledgers;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.report.customers.PartReport;
import io.github.budget4s.write.NewFiles;
import io.github.budget4s.write.NewFiles.NewFile;
import io.github.budget4s.write.Pseudonyms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Encrypts a file, or takes what is personal out of it, for those whose public keys are named. */
public final class ProtectCommand implements Command {

    private static final int SECRET_BYTES = 32;
    private static final int MOST_BYTES = 4096;
    private static final List<String> KINDS = List.of("customers", "visits", "contacts");

    private final Options options = new Options("protect");

    private final Value<String> file = options.firstArgument("FILE", String.class);

    private final List<String> recipients = options.list("--recipient", "KEY", String.class);

    private final List<String> columns = options.commaList("--columns", "NAMES", String.class);

    private final OptionalValue<String> secret = options.value("--secret", "FILE", String.class);

    private final OptionalValue<String> personal = options.value("--personal", "FILE", String.class);

    private final List<String> identity = options.list("--identity", "FILE", String.class);

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        Protection rules = run.project().customers().rules().protection();
        List<String> keys = recipients.isEmpty() ? rules.recipients() : recipients;
        if (keys.isEmpty()) {
            throw new RefusedException(Reason.USAGE, "usage.no-recipients");
        }
        run.session().keys().add(identity);
        RawFiles files = new RawFiles(run);
        InputFile input = files.find(List.of(file.get())).get(0);
        List<String> chosen = columns.isEmpty() ? rules.columns() : columns;
        if (chosen.isEmpty() && secret.get() == null) {
            new SealedOutput(run).write(input, keys);
            return 0;
        }
        run.checkOutput(List.of(input));
        return split(run, files, input, chosen, keys);
    }

    /** Writes the shared part where the result goes, and the personal one, encrypted, to a file of its own. */
    private int split(Run run, RawFiles files, InputFile input, List<String> chosen, List<String> keys) {
        String name = personal.get();
        if (secret.get() == null || name == null) {
            throw new RefusedException(Reason.USAGE, "usage.protect-needs");
        }
        for (String column : chosen) {
            if (KINDS.stream().noneMatch(kind -> Objects.requireNonNull(Ledgers.find(kind)).columns().stream()
                    .anyMatch(each -> each.englishName().equals(column)))) {
                throw new RefusedException(Reason.USAGE, "usage.protect-column", column);
            }
        }
        RawTable table = table(files, input);
        List<List<String>> rows = table
                .rows()
                .subList(table.header(), table.rows().size())
                .stream()
                .map(Row::cells)
                .filter(cells -> cells.stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        SplitTable split = SplitTable.of(table.columns(), rows, chosen, new Pseudonyms(secret(run, secret.get()))::of);
        if (split == null) {
            throw new RefusedException(Reason.DATA, "customers.protect-no-key", input.name());
        }
        run.output().refuseWritten(run.resolve(name), name);
        new SealedOutput(run).write(PartReport.of(split.personal(), List.of(), List.of()), input, name, keys);
        return run.print(PartReport.of(
                split.shared(), List.of(), List.of(Note.information("customers.note.protected", name, secret.get()))));
    }

    private static RawTable table(RawFiles files, InputFile input) {
        RawTable best = null;
        for (String kind : KINDS) {
            Ledger<?, ?> ledger = Objects.requireNonNull(Ledgers.find(kind));
            RawTable table = files.table(input, ledger);
            boolean isBetter = table.header() >= 0 && (best == null || known(table) > known(best));
            best = isBetter ? table : best;
        }
        if (best == null) {
            throw new RefusedException(Reason.DATA, "customers.protect-no-key", input.name());
        }
        return best;
    }

    private static long known(RawTable table) {
        return table.columns().stream().filter(Objects::nonNull).count();
    }

    /** What is longer is no secret of ours. */
    private static String beginning(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII);
        }
    }

    /** Reads the secret; where there is none yet it is made, for the owner's eyes alone. */
    private static byte[] secret(Run run, String name) {
        Path path = run.resolve(name);
        if (!Files.exists(path)) {
            byte[] made = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(made);
            byte[] text = (HexFormat.of().formatHex(made) + "\n").getBytes(StandardCharsets.US_ASCII);
            NewFiles.writeSecret(new NewFile(path, name, out -> out.write(text)));
            return made;
        }
        try {
            byte[] read = HexFormat.of().parseHex(beginning(path).strip());
            if (read.length >= SECRET_BYTES) {
                return read;
            }
        } catch (IOException | IllegalArgumentException e) {
            // Said below: what stands in it is not repeated.
        }
        throw new RefusedException(Reason.DATA, "customers.protect-secret", name, (long) SECRET_BYTES);
    }
}
