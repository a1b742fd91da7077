package io.github.budget4s.cli;

import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.input.RawFiles;
import io.github.budget4s.read.age.AgeFormat;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.render.Format;
import io.github.budget4s.render.Style;
import io.github.budget4s.render.Style.Headings;
import io.github.budget4s.report.Report;
import io.github.budget4s.write.OutputFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes results that are encrypted on their way: what they were before is in memory alone. */
public final class SealedOutput {

    private static final String STANDARD_OUTPUT = "-";

    private final Session session;
    private final CommonOptions common;
    private final ProjectFiles project;

    /** Prepares to write the results of a run. */
    public SealedOutput(Run run) {
        this.session = run.session();
        this.common = run.common;
        this.project = new ProjectFiles(run.project(), file -> run.resolve(run.inProject(file)));
    }

    /**
     * Encrypts a file to where the result goes, whatever the name of that ends in.
     *
     * @param recipients the public keys of those who may open it
     */
    public void write(InputFile input, List<String> recipients) {
        String file = common.output();
        if (file == null || file.equals(STANDARD_OUTPUT)) {
            session.writeResult(session.audit().hashing(STANDARD_OUTPUT, sealed(input, recipients)));
            return;
        }
        refuseOwn(file, input);
        write(file, sealed(input, recipients));
    }

    private static OutputFile.Content sealed(InputFile input, List<String> recipients) {
        byte[] bytes = RawFiles.bytes(input);
        return out -> AgeFormat.encrypt(bytes, recipients, out);
    }

    /** Writes a report, made of a file, as CSV to a file of its own. */
    public void write(Report report, InputFile input, String file, List<String> recipients) {
        refuseOwn(file, input);
        Style style = new Style(session.localizer(), Headings.NAMES, false, 0, false, StandardCharsets.UTF_8);
        write(file, out -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Format.CSV.renderer().render(report, style, bytes);
            AgeFormat.encrypt(bytes.toByteArray(), recipients, out);
        });
    }

    private void refuseOwn(String file, InputFile input) {
        if (!common.isForced()) {
            new OwnFiles(project).refuse(path(file), file, List.of(input));
        }
    }

    private void write(String file, OutputFile.Content sealed) {
        OutputFile.writeListed(path(file), file, session.audit().hashing(file, sealed));
    }

    private Path path(String file) {
        return session.environment().workingDirectory().resolve(file);
    }
}
