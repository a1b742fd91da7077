package io.github.budget4s.render;

import io.github.budget4s.render.chart.ChartRenderer;
import io.github.budget4s.render.csv.DelimitedRenderer;
import io.github.budget4s.render.ical.CalendarRenderer;
import io.github.budget4s.render.json.JsonRenderer;
import io.github.budget4s.render.markdown.MarkdownRenderer;
import io.github.budget4s.render.text.TextTableRenderer;
import io.github.budget4s.render.xlsx.XlsxRenderer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names the formats in which a report can be written. */
public enum Format {
    /** An aligned table for terminals. */
    TABLE("table"),
    /** Comma-separated values. */
    CSV("csv"),
    /** Tab-separated values. */
    TSV("tsv"),
    /** One JSON object. */
    JSON("json"),
    /** A GitHub table. */
    MD("md"),
    /** An Excel workbook, which no terminal shows. */
    XLSX("xlsx"),
    /** A calendar for phones (iCalendar), written to files only, by reports that have days. */
    ICS(null),
    /** The picture of a report as SVG, written to files only. */
    SVG(null),
    /** The picture of a report as PNG, written to files only. */
    PNG(null);

    private static final Map<String, Format> BY_EXTENSION = Map.of(
            "csv", CSV,
            "tsv", TSV,
            "json", JSON,
            "md", MD,
            "markdown", MD,
            "xlsx", XLSX,
            "ics", ICS,
            "svg", SVG,
            "png", PNG);

    private static final List<String> ENDINGS =
            List.of(".csv", ".tsv", ".json", ".md", ".xlsx", ".ics", ".svg", ".png");
    private static final Pattern ENDING = Pattern.compile("[^.](\\.(?=\\w*[A-Za-z])\\w{1,8})$");

    private final @Nullable String optionName;

    Format(@Nullable String optionName) {
        this.optionName = optionName;
    }

    /** Lists the names that {@code --format} takes, in the order of the help: table, csv, tsv, json, md, xlsx. */
    public static List<String> names() {
        return Arrays.stream(values())
                .flatMap(format -> Optional.ofNullable(format.optionName).stream())
                .toList();
    }

    /** Finds the format that {@code --format} names; none for a name that is not in {@link #names}. */
    public static Optional<Format> ofName(String name) {
        return Arrays.stream(values())
                .filter(format -> name.equals(format.optionName))
                .findFirst();
    }

    /** Finds the format that a file's name asks for by its extension, in capitals too; none for another extension. */
    public static Optional<Format> ofFile(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.ofNullable(BY_EXTENSION.get(name.substring(dot + 1)));
    }

    /** Lists the endings of files that say what is written, in the order of the documents. */
    public static List<String> endings() {
        return ENDINGS;
    }

    /**
     * Returns the ending of a file's name when it is one that says what the file is, but none of ours: {@code .xls},
     * {@code .txt}. A number behind a point, as in {@code budget-2026.07}, is no ending.
     */
    public static Optional<String> foreignEnding(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        Matcher ending = ENDING.matcher(name);
        return ending.find() && ofFile(name).isEmpty() ? Optional.of(ending.group(1)) : Optional.empty();
    }

    /** Returns whether it is a text, which a file of any name and a terminal can hold. */
    public boolean isText() {
        return switch (this) {
            case TABLE, CSV, TSV, JSON, MD -> true;
            case XLSX, ICS, SVG, PNG -> false;
        };
    }

    /** Makes the renderer of this format. Only here are its libraries loaded, above all the large one of workbooks. */
    public Renderer renderer() {
        return switch (this) {
            case TABLE -> new TextTableRenderer();
            case CSV -> DelimitedRenderer.csv();
            case TSV -> DelimitedRenderer.tsv();
            case JSON -> new JsonRenderer();
            case MD -> new MarkdownRenderer();
            case XLSX -> new XlsxRenderer();
            case ICS -> new CalendarRenderer();
            case SVG -> ChartRenderer.svg();
            case PNG -> ChartRenderer.png();
        };
    }
}
