package io.github.budget4s.cli;

import io.github.budget4s.cli.options.CommonOptions;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.render.Format;
import io.github.budget4s.render.Style;
import io.github.budget4s.render.Style.Headings;
import io.github.budget4s.render.chart.TextChartRenderer;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.report.Report;
import io.github.budget4s.write.OutputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes the result of a command to standard output or to the file that the user named, in the format he chose. */
public final class Output {

    private static final String STANDARD_OUTPUT = "-";

    private final Session session;
    private final CommonOptions common;
    private final Supplier<ProjectFiles> project;
    private boolean isOfRequiredEnding;
    private boolean isDrawn;

    /**
     * Prepares to write.
     *
     * @param project which files are the project's
     */
    Output(Session session, CommonOptions common, Supplier<ProjectFiles> project) {
        this.session = session;
        this.common = common;
        this.project = project;
    }

    private @Nullable String file() {
        return STANDARD_OUTPUT.equals(common.output()) ? null : common.output();
    }

    private Path path(String file) {
        return session.environment().workingDirectory().resolve(file);
    }

    private Format format() {
        return isDrawn && common.format() == null && file() == null
                ? Format.TABLE
                : OutputFormat.of(session, common, file(), isOfRequiredEnding);
    }

    /**
     * Draws the picture of the result above its table.
     *
     * @throws RefusedException when the result is no table
     */
    public void draw() {
        isDrawn = true;
        if (format() != Format.TABLE) {
            throw new RefusedException(Reason.USAGE, "output.chart-needs-table");
        }
    }

    /** Refuses all but a file with an ending such as {@code .html}, which says what is written. */
    public void requireFile(String ending) {
        String file = file();
        if (file == null
                || common.format() != null
                || !file.toLowerCase(Locale.ROOT).endsWith(ending)) {
            throw new RefusedException(Reason.USAGE, "usage.needs-file", ending);
        }
        isOfRequiredEnding = true;
    }

    /** Returns whether the format lists the input files with their SHA-256. */
    boolean showsHashes() {
        return common.isFolder() || Set.of(Format.JSON, Format.XLSX).contains(format());
    }

    /**
     * Refuses to replace what is the user's own: one of the inputs, a file of the project, or any other that is not as
     * the program wrote it.
     *
     * @throws RefusedException when the result would take the place of such a file, and {@code --force} was not given
     */
    void refuseOwn(List<InputFile> inputs) {
        format();
        String file = file();
        if (file == null || common.isFolder() || common.isForced()) {
            return;
        }
        new OwnFiles(project.get()).refuse(path(file), file, inputs);
    }

    /**
     * Refuses to write to a file that the command itself is to write.
     *
     * @throws RefusedException when the result would stand where the file is to be
     */
    public void refuseWritten(Path written, String name) {
        refuseOwn(List.of());
        String file = common.output();
        if (file != null && path(file).normalize().equals(written.normalize())) {
            throw new RefusedException(Reason.USAGE, new Problem(Location.of(name), Message.of("output.is-written")));
        }
    }

    /** Writes the report, and its notes to standard error. */
    void write(Report report) {
        if (session.sources().write(common, report, session.localizer())) {
            tell(report.notes());
            return;
        }
        refuseOwn(List.of());
        Format format = format();
        Style style = style(format, session.environment().terminal().output() && file() == null);
        write(out -> {
            if (isDrawn) {
                new TextChartRenderer().render(report, style, out);
            }
            format.renderer().render(report, style, out);
        });
        tell(report.notes());
    }

    private void tell(List<Note> notes) {
        if (!isQuiet()) {
            session.tell(notes, common.color());
        }
    }

    /** Writes what is made elsewhere; of a file it was looked before whether it may be replaced. */
    public void write(OutputFile.Content made) {
        if (session.sources().isDry()) {
            return;
        }
        String file = file();
        OutputFile.Content content = session.audit().hashing(file == null ? STANDARD_OUTPUT : file, made);
        if (file == null) {
            session.writeResult(content);
        } else {
            OutputFile.writeListed(path(file), file, content);
            tell(List.of(Note.information("output.written", file)));
        }
    }

    public boolean isQuiet() {
        return common.isQuiet() || session.sources().isDry();
    }

    /** Returns whether the user wants files changed that the program else leaves alone. */
    public boolean isForced() {
        return common.isForced();
    }

    public @Nullable String folder() {
        return common.output();
    }

    /** Writes the report to a file, in the format that its name says; its notes are told elsewhere. */
    public void save(Report report, Path path, String name) {
        save(path, name, out -> render(report, name, out));
    }

    /** Writes what is made elsewhere to a file. */
    public void save(Path path, String name, OutputFile.Content made) {
        OutputFile.write(path, name, session.audit().hashing(name, made));
    }

    /** Writes the report in the format that a name says. */
    public void render(Report report, String name, OutputStream out) throws IOException {
        Format format = Format.ofFile(name).orElseThrow();
        format.renderer().render(report, style(format, false), out);
    }

    public Style style(Format format, boolean terminal) {
        Language headings = session.headings(common.headings());
        boolean forPeople = format == Format.TABLE || format == Format.MD || format == Format.XLSX;
        boolean words = headings == Language.ZH || (headings == null && forPeople);
        return new Style(
                headings == null ? session.localizer() : session.localizer().withHeadings(headings),
                words ? Headings.WORDS : Headings.NAMES,
                session.hasByteOrderMark(common.hasByteOrderMark()),
                terminal ? session.environment().terminal().columns() : 0,
                format == Format.TABLE && session.environment().hasColor(common.color(), terminal),
                terminal ? session.outputCharset() : StandardCharsets.UTF_8);
    }
}
