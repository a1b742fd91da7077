package io.github.budget4s.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.render.json.JsonRenderer;
import io.github.budget4s.render.markdown.MarkdownRenderer;
import io.github.budget4s.render.text.TextTableRenderer;
import io.github.budget4s.render.xlsx.XlsxRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

    /** Those of any report; a picture is of one that has a chart, a calendar of one that has days. */
    private static final List<Format> ALL = Arrays.stream(Format.values())
            .filter(format -> format.isText() || format == Format.XLSX)
            .toList();

    @TempDir
    private Path folder;

    @Test
    void theOptionNamesTextsAndTheWorkbook() {
        assertThat(Format.names()).containsExactly("table", "csv", "tsv", "json", "md", "xlsx");
        assertThat(Format.names()).allMatch(name -> Format.ofName(name).isPresent());
        assertThat(Format.ofName("json")).contains(Format.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "CSV", "yaml", "", "null"})
    void otherNamesAreNone(String name) {
        assertThat(Format.ofName(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"预算.xls, .xls", "a.b/out.TXT, .TXT", "x.csv.bak, .bak", "out.html, .html", "C:\\a\\x.et, .et"})
    void anEndingThatIsNoneOfOursIsFound(String file, String ending) {
        assertThat(Format.foreignEnding(file)).contains(ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "budget-2026.07", "a.b/out", ".budget", "out.XLSX", "预算.markdown", "out.", "x.预算"})
    void whatSaysNothingOfTheFormatIsNoEnding(String file) {
        assertThat(Format.foreignEnding(file)).isEmpty();
    }

    @Test
    void theEndingsThatAreListedAreThoseThatCount() {
        assertThat(Format.endings())
                .allMatch(ending -> Format.ofFile("x" + ending).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "out.csv, CSV",
        "a/b.c/out.TSV, TSV",
        "预算.json, JSON",
        "out.md, MD",
        "out.markdown, MD",
        "C:\\out.x\\2026.XLSX, XLSX"
    })
    void aFileNameAsksForAFormatByItsExtension(String file, Format format) {
        assertThat(Format.ofFile(file)).contains(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "out.txt", "csv", "out.csv/plain", "out.", ""})
    void otherFileNamesAskForNone(String file) {
        assertThat(Format.ofFile(file)).isEmpty();
    }

    @Test
    void eachFormatHasItsRenderer() {
        assertThat(Format.TABLE.renderer()).isInstanceOf(TextTableRenderer.class);
        assertThat(Format.JSON.renderer()).isInstanceOf(JsonRenderer.class);
        assertThat(Format.MD.renderer()).isInstanceOf(MarkdownRenderer.class);
        assertThat(Format.XLSX.renderer()).isInstanceOf(XlsxRenderer.class);
        assertThat(Reports.text(Format.CSV.renderer(), Reports.kinds(), Reports.NAMES))
                .startsWith("channel,flag");
        assertThat(Reports.text(Format.TSV.renderer(), Reports.kinds(), Reports.NAMES))
                .startsWith("channel\tflag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "tr-TR", "zh-CN"})
    void theMachinesLocaleAndTimeZoneDoNotShow(String tag) throws IOException {
        byte[] expected = EveryFormat.bytes(ALL);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

            assertThat(EveryFormat.bytes(ALL)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aProgramOfItsOwnWritesTheSameBytesAndNothingOnStandardError() throws IOException, InterruptedException {
        Run run = run(
                List.of(
                        "-Dfile.encoding=ISO-8859-1",
                        "-Duser.language=th",
                        "-Duser.country=TH",
                        "-Duser.timezone=America/St_Johns",
                        "-Dline.separator=\r\n"),
                ALL);

        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).hasBinaryContent(EveryFormat.bytes(ALL));
    }

    @Test
    void theLibraryForWorkbooksIsLoadedOnlyForWorkbooks() throws IOException, InterruptedException {
        String loadedForText = loaded(ALL.subList(0, ALL.indexOf(Format.XLSX)));

        assertThat(loadedForText).contains("org.apache.commons.csv").doesNotContain("org.apache.poi");
        assertThat(loaded(List.of(Format.XLSX))).contains("org.apache.poi");
    }

    private String loaded(List<Format> formats) throws IOException, InterruptedException {
        Path classes = folder.resolve("classes.txt");
        run(List.of("-Xlog:class+load:file=" + classes.toAbsolutePath()), formats);
        return Files.readString(classes);
    }

    private Run run(List<String> options, List<Format> formats) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        // A library of other tests, which the JVM asks for time zones, would say that its log is silent.
        command.add("-Dslf4j.internal.verbosity=ERROR");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EveryFormat.class.getName()));
        formats.forEach(format -> command.add(format.name()));
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor()).as(Arrays.toString(command.toArray())).isZero();
        return new Run(output, Files.readString(errors, StandardCharsets.ISO_8859_1));
    }

    private record Run(Path output, String errors) {}
}
