package io.github.budget4s.cli.options;

import io.github.budget4s.cli.ColorChoice;
import io.github.budget4s.cli.Session;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.ReadingProgress;
import io.github.budget4s.read.yaml.ProjectReader;
import io.github.budget4s.render.Format;
import io.github.budget4s.render.Style;
import io.github.budget4s.render.Style.Headings;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.report.Report;
import io.github.budget4s.write.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The options that every command has: where the result goes and how it looks, the project folder, the language. */
public final class CommonOptions implements OptionGroup {

    private final Options options = new Options();

    private final OptionalValue<Format> format = options.value("-f, --format", "FORMAT", Format.class);

    private final OptionalValue<String> output = options.value("-o, --output", "FILE", String.class);

    private final OptionalValue<String> folder = options.value("-C, --project", "DIR", String.class);

    private final OptionalValue<Language> headers = options.value("--headers", "zh|en", Language.class);

    private final Flag byteOrderMark = options.flag("--bom");

    {
        // Taken before the command line is parsed, for what is wrong with it is told in that language; here it is
        // checked.
        options.value("--lang", "zh|en", Language.class);
    }

    private final Value<ColorChoice> color = options.setting("--color", "WHEN", ColorChoice.class, ColorChoice.AUTO);

    private final Flag quiet = options.flag("-q, --quiet");

    private final Flag verbose = options.flag("-v, --verbose");

    {
        options.help();
        options.version();
    }

    @Override
    public Options options() {
        return options;
    }

    /** Returns whether the user wants to see more than usual, stack traces too. */
    public boolean isVerbose() {
        return verbose.isGiven();
    }

    /** Returns when colours are shown. */
    public ColorChoice color() {
        return color.get();
    }

    /** Returns the name of a file of the project folder as messages give it: with the folder, if one was named. */
    public String inProject(String file) {
        return folder.get() == null || "-".equals(file) || Path.of(file).isAbsolute()
                ? file
                : Path.of(folder.get()).resolve(file).toString();
    }

    /**
     * Reads the project file.
     *
     * @return what it states; an empty project when there is none here and none was named
     * @throws RefusedException when a folder was named and has none, or when the file is wrong
     */
    public Project readProject(Session session) {
        Path directory = session.surroundings().workingDirectory();
        Path file = directory.resolve(folder.get() == null ? "" : folder.get()).resolve(ProjectReader.FILE_NAME);
        String name = inProject(ProjectReader.FILE_NAME);
        if (!Files.exists(file)) {
            if (folder.get() == null) {
                return Project.EMPTY;
            }
            throw new RefusedException(
                    Reason.INPUT_MISSING, new Problem(Location.of(name), Message.of("project.no-file")));
        }
        Project project = ProjectReader.read(file, name, InputColumns::englishNames);
        session.audit().keep(this, project, file, name);
        return project;
    }

    /**
     * Refuses an output that is one of the inputs, before anything is read.
     *
     * @throws RefusedException when writing would destroy what is read
     */
    public void checkOutput(Session session, List<InputFile> inputs) {
        chosenFormat(session);
        if (output.get() == null || "-".equals(output.get())) {
            return;
        }
        Path target = session.surroundings().workingDirectory().resolve(output.get());
        for (InputFile input : inputs) {
            try {
                if (Files.isRegularFile(target) && Files.isSameFile(target, input.path())) {
                    throw new RefusedException(
                            Reason.USAGE, new Problem(Location.of(output.get()), Message.of("output.is-input")));
                }
            } catch (IOException e) {
                throw new RefusedException(
                        Reason.INPUT_OUTPUT,
                        new Problem(
                                Location.of(output.get()),
                                Message.of("output.failed", String.valueOf(e.getMessage()))));
            }
        }
    }

    /**
     * Refuses an output that is a file which the command itself is to write.
     *
     * @throws RefusedException when the result would stand where the file is to be
     */
    public void checkOutput(Session session, Path file, String name) {
        chosenFormat(session);
        if (output.get() != null
                && session.surroundings()
                        .workingDirectory()
                        .resolve(output.get())
                        .normalize()
                        .equals(file.normalize())) {
            throw new RefusedException(Reason.USAGE, new Problem(Location.of(name), Message.of("output.is-written")));
        }
    }

    /** Returns whether the format lists the input files with their SHA-256. */
    public boolean showsInputs(Session session) {
        Format chosen = chosenFormat(session);
        return chosen == Format.JSON || chosen == Format.XLSX;
    }

    /** Writes a report where and how the user wants it, and its notes to standard error. */
    public void write(Session session, Report report) {
        Format chosen = chosenFormat(session);
        Style style = style(session, chosen);
        OutputFile.Content content = session.audit()
                .hashing(output.get() == null ? "-" : output.get(), out -> chosen.renderer()
                        .render(report, style, out));
        if (output.get() == null || "-".equals(output.get())) {
            session.writeResult(content);
        } else {
            OutputFile.write(session.surroundings().workingDirectory().resolve(output.get()), output.get(), content);
        }
        if (!quiet.isGiven()) {
            session.tell(report.notes(), color.get());
        }
    }

    /** Returns who is to be told how far the reading of a file has come. */
    public ReadingProgress progress(Session session) {
        return quiet.isGiven() ? ReadingProgress.NONE : session.progress();
    }

    private Format chosenFormat(Session session) {
        boolean toFile = output.get() != null && !"-".equals(output.get());
        Format byName =
                toFile && output.get() != null ? Format.ofFile(output.get()).orElse(null) : null;
        if (format.get() != null) {
            if (byName == Format.XLSX) {
                throw new RefusedException(Reason.USAGE, "output.format-and-xlsx", String.valueOf(output.get()));
            }
            return format.get();
        }
        if (byName != null) {
            return byName;
        }
        return !toFile && session.surroundings().terminal().output() ? Format.TABLE : Format.CSV;
    }

    private Style style(Session session, Format chosen) {
        boolean forPeople = chosen == Format.TABLE || chosen == Format.MD || chosen == Format.XLSX;
        Headings headings =
                headers.get() == Language.ZH || (headers.get() == null && forPeople) ? Headings.WORDS : Headings.NAMES;
        boolean terminal =
                session.surroundings().terminal().output() && (output.get() == null || "-".equals(output.get()));
        return new Style(
                headers.get() == null ? session.texts() : session.texts().withHeadings(headers.get()),
                headings,
                byteOrderMark.isGiven(),
                terminal ? session.surroundings().terminal().columns() : 0,
                chosen == Format.TABLE && session.hasColor(color.get(), terminal),
                terminal ? session.outputCharset() : StandardCharsets.UTF_8);
    }
}
