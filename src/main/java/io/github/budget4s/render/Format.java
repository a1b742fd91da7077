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
    /** An Excel workbook, written to files only and so not to be asked for by name. */
    XLSX(null),
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

    private final @Nullable String optionName;

    Format(@Nullable String optionName) {
        this.optionName = optionName;
    }

    /** Lists the names that {@code --format} takes, in the order of the help: table, csv, tsv, json, md. */
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

    /** Returns whether {@code --format} may ask for it, rather than only the name of a file. */
    public boolean isText() {
        return optionName != null;
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
