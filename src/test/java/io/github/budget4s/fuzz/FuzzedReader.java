package io.github.budget4s.fuzz;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A reader, the command that reads with it, and the files of the repository that a fuzzer begins with. */
enum FuzzedReader {
    CSV("input.csv", ".*\\.(csv|tsv)", "inspect", "input.csv"),
    SPEND("input.csv", ".*spend.*\\.csv", "variance", "--spend", "input.csv"),
    SALES("input.csv", ".*sales.*\\.csv", "allocate", "--total", "100", "--sales", "input.csv", "-f", "json"),
    JSON("input.json", ".*\\.json", "inspect", "input.json"),
    MARKDOWN("input.md", ".*\\.md", "inspect", "input.md"),
    WORKBOOK("input.xlsx", ".*\\.xlsx", "inspect", "input.xlsx"),
    /** The cells of a workbook that is else as it should be. */
    SHEET("input.xlsx", ".*\\.sheet", "inspect", "input.xlsx"),
    PLAN("input.yaml", ".*plan.*\\.yaml", "plan", "check", "--plan", "input.yaml"),
    CALENDAR("input.yaml", ".*plan.*\\.yaml", "plan", "calendar", "--plan", "input.yaml", "-f", "json"),
    POLICY("input.yaml", ".*policy.*\\.yaml", "claims", "--policy", "input.yaml"),
    PROJECT("strange/budget4s.yaml", ".*budget4s.*\\.yaml", "variance", "-C", "strange"),
    JOURNAL("input.jsonl", ".*\\.jsonl", "reserve", "verify", "--journal", "input.jsonl"),
    HEAD("reserve.jsonl.head", ".*\\.head", "reserve", "verify", "--journal", "reserve.jsonl");

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Longer inputs are no other ones, and take longer. */
    static final int LONGEST = 1 << 16;

    private final String file;
    private final String seeds;
    private final List<String> command;

    FuzzedReader(String file, String seeds, String... command) {
        this.file = file;
        this.seeds = seeds;
        this.command = List.of(command);
    }

    /** Makes a folder with a whole project, in which one file is then another each time. */
    Path folder(Path home) throws IOException {
        Path folder = Files.createTempDirectory("budget4s-fuzz");
        Files.createDirectories(folder.resolve("strange"));
        String example = this == JOURNAL || this == HEAD ? "reserve-record" : "monthly-check";
        try (Stream<Path> files = Files.list(home.resolve("examples").resolve(example))) {
            for (Path each : (Iterable<Path>) files.filter(
                    name -> name.toString().matches(".*\\.(csv|yaml)|.*/reserve\\.jsonl(\\.head)?"))::iterator) {
                Files.copy(each, folder.resolve(each.getFileName()));
                if (this == PROJECT) {
                    Files.copy(each, folder.resolve("strange").resolve(each.getFileName()));
                }
            }
        }
        return folder;
    }

    /** Lists the files of the examples and cases that this reads. */
    List<Path> seeds(Path home) throws IOException {
        try (Stream<Path> examples = Files.walk(home.resolve("examples"));
                Stream<Path> cases = Files.walk(home.resolve("src/test/resources"))) {
            return Stream.concat(examples, cases)
                    .filter(each -> Files.isRegularFile(each) && each.toString().matches(seeds))
                    .sorted()
                    .toList();
        }
    }

    /** Runs the command on bytes in the folder; returns how it ended. */
    CommandRun run(Path folder, byte[] bytes) {
        try {
            Files.write(folder.resolve(file), this == SHEET ? workbook(bytes) : bytes);
            String[] arguments =
                    Stream.concat(command.stream(), Stream.of("-q")).toArray(String[]::new);
            return CommandRun.of(folder, InputStream.nullInputStream(), 0, Locale.ENGLISH, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts bytes into a workbook: the sheet up to the first NUL, then the texts, then the styles. */
    private static byte[] workbook(byte[] bytes) throws IOException {
        String[] parts = Arrays.copyOf(new String(bytes, StandardCharsets.UTF_8).split("\0", 3), 3);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(made)) {
            String office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='" + PACKAGE + "content-types'><Default Extension='rels'"
                            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + override("workbook", office + "sheet.main+xml")
                            + override("sheet", office + "worksheet+xml")
                            + override("texts", office + "sharedStrings+xml")
                            + override("styles", office + "styles+xml") + "</Types>");
            entry(zip, "_rels/.rels", relationships(relationship(1, "officeDocument", "xl/workbook.xml")));
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relationships(relationship(1, "worksheet", "sheet.xml")
                            + relationship(2, "sharedStrings", "texts.xml")
                            + relationship(3, "styles", "styles.xml")));
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
                            + "'><sheets><sheet name='S' sheetId='1' r:id='rId1'/></sheets></workbook>");
            entry(zip, "xl/sheet.xml", whole("worksheet", parts[0]));
            entry(zip, "xl/texts.xml", whole("sst", parts[1]));
            entry(zip, "xl/styles.xml", whole("styleSheet", parts[2]));
        }
        return made.toByteArray();
    }

    private static String whole(String element, String content) {
        return "<" + element + " xmlns='" + MAIN + "'>" + (content == null ? "" : content) + "</" + element + ">";
    }

    private static String override(String part, String type) {
        return "<Override PartName='/xl/" + part + ".xml' ContentType='" + type + "'/>";
    }

    private static String relationship(int id, String type, String target) {
        return "<Relationship Id='rId" + id + "' Type='" + OFFICE + "/" + type + "' Target='" + target + "'/>";
    }

    private static String relationships(String all) {
        return "<Relationships xmlns='" + PACKAGE + "relationships'>" + all + "</Relationships>";
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
