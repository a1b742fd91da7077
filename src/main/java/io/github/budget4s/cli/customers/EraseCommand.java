package io.github.budget4s.cli.customers;

import io.github.budget4s.analysis.customers.CustomerBase;
import io.github.budget4s.analysis.customers.Erasure;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.ProjectFiles;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.SourceFiles;
import io.github.budget4s.input.CustomerFiles;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.input.RawFiles;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.kind.Ledgers;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.yaml.ProjectReader;
import io.github.budget4s.report.customers.ErasureReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Takes one customer out of all files of the project. */
public final class EraseCommand implements Command {

    /** Those whose lines are of customers, by the keys that they have. */
    private static final List<String> KINDS = List.of("customers", "visits", "contacts", "leads");

    private final Options options = new Options("erase");

    private final Value<String> customer = options.firstArgument("CUSTOMER", String.class);

    private final List<String> identity = options.list("--identity", "FILE", String.class);

    private final FileInputOptions fileInput = options.with(FileInputOptions.ofFilesAlone());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        run.session().audit().hide(customer.get());
        run.session().keys().add(identity);
        Inputs inputs = run.inputs(fileInput);
        CustomerBase base = new CustomerFiles(List.of(), List.of(), List.of()).read(inputs);
        Erasure erasure = Erasure.of(base, customer.get());
        if (erasure == null) {
            throw new RefusedException(Reason.USAGE, "usage.erase-nobody");
        }
        List<String> recipients = run.project().customers().rules().protection().recipients();
        RawFiles files = new RawFiles(run);
        List<CustomerRewriting> all = rewritings(inputs, files, erasure, recipients);
        refuseOutside(run, all);
        List<Note> notes = others(run, inputs, files, erasure);
        Map<String, Integer> removed = new LinkedHashMap<>();
        try (ErasureRecord record = ErasureRecord.open(run)) {
            // Nobody else erases now, and what somebody has erased meanwhile is to stay so.
            for (CustomerRewriting each : rewritings(inputs, files, erasure, recipients)) {
                each.write(recipients);
                removed.put(each.file().name(), each.removed());
            }
            record.add(UUID.randomUUID().toString(), removed);
        }
        return run.print(ErasureReport.of(removed, notes));
    }

    /** The project may come from a stranger, who is not to have lines taken out elsewhere. */
    private static void refuseOutside(Run run, List<CustomerRewriting> all) {
        if (run.output().isForced()) {
            return;
        }
        Path project = run.resolve(run.inProject(ProjectReader.FILE_NAME));
        List<Problem> outside = all.stream()
                .map(CustomerRewriting::file)
                .filter(file -> !ProjectFiles.isInside(project, file.path()))
                .map(file -> new Problem(Location.of(file.name()), Message.of("customers.erase-outside")))
                .toList();
        if (!outside.isEmpty()) {
            throw new RefusedException(Reason.OUTPUT, outside, outside.size());
        }
    }

    /** Nothing is written before it is known that all can be. */
    private static List<CustomerRewriting> rewritings(
            Inputs inputs, RawFiles files, Erasure erasure, List<String> recipients) {
        List<CustomerRewriting> all = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String kind : KINDS) {
            Ledger<?, ?> ledger = Objects.requireNonNull(Ledgers.find(kind));
            List<String> named = inputs.named(kind, List.of());
            for (InputFile file : named.isEmpty() ? List.<InputFile>of() : files.find(named)) {
                CustomerRewriting rewriting = CustomerRewriting.of(files, file, ledger, erasure);
                boolean isSealed = file.isEncrypted() && recipients.isEmpty();
                if (!rewriting.isPossible() || isSealed) {
                    problems.add(new Problem(
                            Location.of(file.name()),
                            Message.of(isSealed ? "customers.erase-no-recipient" : impossible(file))));
                } else if (rewriting.removed() > 0) {
                    all.add(rewriting);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(Reason.DATA, problems, problems.size());
        }
        return all;
    }

    private static String impossible(InputFile file) {
        return file.table() == null ? "customers.erase-not-possible" : "customers.erase-source";
    }

    /** Names the other files of the project in which a key of the customer stands. */
    private static List<Note> others(Run run, Inputs inputs, RawFiles files, Erasure erasure) {
        List<Note> notes = new ArrayList<>();
        SourceFiles sources = run.project().sources();
        for (Ledger<?, ?> ledger : Ledgers.all()) {
            if (KINDS.contains(ledger.name()) || sources.files(ledger.name()).isEmpty()) {
                continue;
            }
            for (InputFile file : files.find(inputs.named(ledger.name(), List.of()))) {
                long rows = files.tables(file, ledger).stream()
                        .flatMap(table -> table.rows().stream())
                        .filter(row -> erasure.isIn(row.cells()))
                        .count();
                if (rows > 0) {
                    notes.add(Note.warning("customers.erase-left", file.name(), rows));
                }
            }
        }
        return notes;
    }
}
