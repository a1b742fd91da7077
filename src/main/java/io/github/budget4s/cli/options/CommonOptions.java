package io.github.budget4s.cli.options;

import io.github.budget4s.cli.ColorChoice;
import io.github.budget4s.render.Format;
import io.github.budget4s.render.language.Language;
import org.jspecify.annotations.Nullable;

/** The options that every command has: where the result goes and how it looks, the project folder, the language. */
public final class CommonOptions implements OptionGroup {

    private final Options options = new Options();

    /** Null where files have the formats of their names. */
    private final @Nullable OptionalValue<Format> format;

    private final OptionalValue<String> output;
    /** Null where the result goes to a folder, which has files of its own alone. */
    private final @Nullable Flag force;

    /** Null likewise. */
    private final @Nullable Flag replace;

    private final OptionalValue<String> folder;
    private final OptionalValue<Language> headings;
    private final Flag byteOrderMark;
    private final Value<ColorChoice> color;
    private final Flag quiet;
    private final Flag verbose;

    /**
     * Makes those of a command.
     *
     * @param toFolder whether the result goes to a folder of several files
     */
    public CommonOptions(boolean toFolder) {
        format = toFolder ? null : options.value("-f, --format", "FORMAT", Format.class);
        output = options.value("-o, --output", toFolder ? "DIR" : "FILE", String.class);
        force = toFolder ? null : options.flag("--force");
        replace = toFolder ? null : options.flag("--replace");
        folder = options.value("-C, --project", "DIR", String.class);
        headings = options.value("--headers", "zh|en", Language.class);
        byteOrderMark = options.flag("--bom");
        // Taken before the command line is parsed, for what is wrong with it is told in that language; here it is
        // checked.
        options.value("--lang", "zh|en", Language.class);
        color = options.setting("--color", "WHEN", ColorChoice.class, ColorChoice.AUTO);
        quiet = options.flag("-q, --quiet");
        verbose = options.flag("-v, --verbose");
        options.help();
        options.version();
    }

    @Override
    public Options options() {
        return options;
    }

    /** Returns the format that was asked for, null for the one that fits the output. */
    public @Nullable Format format() {
        return format == null ? null : format.get();
    }

    /** Returns whether the result goes to a folder of several files. */
    public boolean isFolder() {
        return format == null;
    }

    /** Returns the file or folder for the result, {@code -} or null for standard output. */
    public @Nullable String output() {
        return output.get();
    }

    /** Returns whether the file for the result is to be replaced, whatever it is. */
    public boolean isForced() {
        return force != null && force.isGiven();
    }

    /** Returns whether a table of a database that the result goes to is made anew, without rows of other keys. */
    public boolean replaces() {
        return replace != null && replace.isGiven();
    }

    /** Returns the project folder that was named, null for the one where the user is. */
    public @Nullable String folder() {
        return folder.get();
    }

    /** Returns the language of headings, null when the format decides. */
    public @Nullable Language headings() {
        return headings.get();
    }

    /** Returns whether text begins with a byte order mark. */
    public boolean hasByteOrderMark() {
        return byteOrderMark.isGiven();
    }

    /** Returns when colours are shown. */
    public ColorChoice color() {
        return color.get();
    }

    /** Returns whether notes are left out. */
    public boolean isQuiet() {
        return quiet.isGiven();
    }

    /** Returns whether the user wants to see more than usual, stack traces too. */
    public boolean isVerbose() {
        return verbose.isGiven();
    }
}
