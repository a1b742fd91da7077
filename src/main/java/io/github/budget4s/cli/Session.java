package io.github.budget4s.cli;

import io.github.budget4s.cli.Environment.Terminal;
import io.github.budget4s.cli.options.OptionAmounts;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.OutputDefaults;
import io.github.budget4s.read.source.InputCopies;
import io.github.budget4s.read.source.ReadingProgress;
import io.github.budget4s.render.PlainText;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.write.ClosedPipeException;
import io.github.budget4s.write.OutputFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Speaks to the user for as long as one command runs: results to standard output, all else to standard error. */
public final class Session implements AutoCloseable {

    private final Environment environment;
    private final Localizer localizer;
    private final OutputDefaults defaults;
    private final ProjectFolder folder;
    private final AuditTrail audit = new AuditTrail(this);
    private final OptionAmounts amounts = new OptionAmounts();
    private final InputCopies copies;
    private final SecretKeys keys;
    private final Sources sources;

    /** Begins to speak in a language. */
    public Session(Environment environment, Localizer localizer) {
        this(environment, localizer, OutputDefaults.NONE, ProjectFolder.HERE);
    }

    /**
     * Begins to speak in a language.
     *
     * @param defaults how results look where no option says otherwise
     * @param folder where the project is
     */
    Session(Environment environment, Localizer localizer, OutputDefaults defaults, ProjectFolder folder) {
        this.environment = environment;
        this.localizer = localizer;
        this.defaults = defaults;
        this.keys = new SecretKeys(environment.variables());
        this.sources = new Sources(environment);
        this.folder = folder;
        this.copies = new InputCopies(environment.in());
    }

    ProjectFolder folder() {
        return folder;
    }

    /** Removes the copies of inputs, and ends the connections. */
    @Override
    public void close() {
        copies.close();
        sources.close();
    }

    InputCopies copies() {
        return copies;
    }

    /** Returns the language of headings: the option's, else the project's; null when the format decides. */
    @Nullable
    Language headings(@Nullable Language option) {
        String named = defaults.headings();
        return option != null || named == null ? option : Language.find(named).orElse(null);
    }

    /** Returns whether text begins with a byte order mark: by the option, or as the project has it. */
    boolean hasByteOrderMark(boolean option) {
        return option || defaults.byteOrderMark();
    }

    public Environment environment() {
        return environment;
    }

    public OptionAmounts amounts() {
        return amounts;
    }

    public SecretKeys keys() {
        return keys;
    }

    public Sources sources() {
        return sources;
    }

    public AuditTrail audit() {
        return audit;
    }

    public Localizer localizer() {
        return localizer;
    }

    /** Returns the encoding of texts on standard output: the terminal's, UTF-8 for everything else. */
    public Charset outputCharset() {
        return environment.terminal().output() ? environment.terminal().charset() : StandardCharsets.UTF_8;
    }

    /**
     * Writes a result, in UTF-8, to standard output.
     *
     * @throws ClosedPipeException when nobody reads it any more
     * @throws RefusedException when it cannot be written
     */
    public void writeResult(OutputFile.Content content) {
        try {
            OutputStream out =
                    new BufferedOutputStream(ConsoleText.stream(environment.out(), outputCharset()), 1 << 16);
            content.writeTo(out);
            out.flush();
        } catch (IOException e) {
            // The text of the error may be in the machine's language; of a pipe no other failure is to be expected.
            if (environment.terminal().pipe() || ClosedPipeException.isToldBy(e)) {
                throw new ClosedPipeException();
            }
            throw new RefusedException(Reason.INPUT_OUTPUT, "output.standard-output", String.valueOf(e.getMessage()));
        }
    }

    /** Writes lines of text to standard output, which a terminal gets no wider than it is. */
    public void writeLines(String text) {
        byte[] lines = TerminalLines.all(text, environment.terminal()).getBytes(StandardCharsets.UTF_8);
        writeResult(out -> out.write(lines));
    }

    /** Returns who is to be told how far the reading of a file has come: a terminal, and nobody else. */
    public ReadingProgress progress() {
        boolean canGoBack = !environment.variable("TERM").equals("dumb");
        return environment.terminal().error() && canGoBack ? new ProgressLine(this) : ReadingProgress.NONE;
    }

    /** Writes a line to standard error. That nobody reads it must not stop the work. */
    public void tell(String line) {
        tellInPlace(PlainText.withoutAddresses(line) + "\n");
    }

    /** Writes to standard error without ending the line. */
    void tellInPlace(String text) {
        Terminal terminal = environment.terminal();
        try {
            environment
                    .err()
                    .write(ConsoleText.encoded(text, terminal.error() ? terminal.charset() : StandardCharsets.UTF_8));
            environment.err().flush();
        } catch (IOException e) {
            return;
        }
    }

    private String errorLines(String text) {
        return TerminalLines.of(
                text, environment.terminal(), environment.terminal().error());
    }

    public void tell(List<Note> notes, ColorChoice color) {
        boolean colored = environment.hasColor(color, environment.terminal().error());
        for (Note note : notes) {
            boolean warning = note.level() == Note.Level.WARNING;
            String label = localizer.text(warning ? "output.warning" : "output.note");
            String text = errorLines(label + localizer.text(note.message()));
            tell(
                    colored
                            ? (warning ? "\u001b[33m" : "\u001b[2m")
                                    + label
                                    + "\u001b[0m"
                                    + text.substring(label.length())
                            : text);
        }
    }

    /** Prints problems on standard error, each with its place. */
    public void tell(List<Problem> problems, long count) {
        for (Problem problem : problems) {
            String place = problem.location() == null
                    ? "budget4s"
                    : PlainText.ofPath(problem.location().toString());
            tell(errorLines(place + ": " + localizer.text(problem.message())));
        }
        if (count > problems.size()) {
            tell(localizer.text("output.more-problems", count - problems.size()));
        }
    }
}
