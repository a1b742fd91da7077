package io.github.budget4s.cli;

import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.age.AgeFormat;
import io.github.budget4s.render.Format;
import io.github.budget4s.render.Style;
import io.github.budget4s.render.Style.Headings;
import io.github.budget4s.report.Report;
import io.github.budget4s.write.OutputFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
     * Writes bytes where the result goes, whatever the name of the file ends in.
     *
     * @param recipients the public keys of those who may open it
     */
    public void write(byte[] bytes, List<String> recipients) {
        String file = common.output();
        OutputFile.Content sealed = out -> AgeFormat.encrypt(bytes, recipients, out);
        if (file == null || file.equals(STANDARD_OUTPUT)) {
            session.writeResult(session.audit().hashing(STANDARD_OUTPUT, sealed));
        } else {
            write(file, sealed);
        }
    }

    /** Writes a report as CSV to a file of its own. */
    public void write(Report report, String file, List<String> recipients) {
        Style style = new Style(session.localizer(), Headings.NAMES, false, 0, false, StandardCharsets.UTF_8);
        write(file, out -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Format.CSV.renderer().render(report, style, bytes);
            AgeFormat.encrypt(bytes.toByteArray(), recipients, out);
        });
    }

    /** A file of the project, or one that is not encrypted, is replaced only where the user insists. */
    private void write(String file, OutputFile.Content sealed) {
        Path target = session.environment().workingDirectory().resolve(file);
        String key = common.isForced() ? null : project.of(target);
        if (key != null) {
            throw refused(file, Message.of("output.is-project", key));
        }
        if (!common.isForced() && Files.isRegularFile(target) && !AgeFormat.isEncrypted(target)) {
            throw refused(file, Message.of("output.not-ours"));
        }
        OutputFile.write(target, file, session.audit().hashing(file, sealed));
    }

    private static RefusedException refused(String file, Message why) {
        return new RefusedException(Reason.OUTPUT, new Problem(Location.of(file), why));
    }
}
