package io.github.budget4s.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.read.source.InputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowFilesTest {

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    %PDF-1.7 and so on          | rows.pdf
                    <html><body>                | rows.web-page
                    <HTML xmlns:x="urn">        | rows.web-page
                    <table border=1>            | rows.web-page
                    <?xml version="1.0"?>       | rows.web-page
                    <!DOCTYPE html>             | rows.web-page
                    MIME-Version: 1.0           | rows.web-page
                    """)
    void tellsByTheFirstBytesWhatCannotBeRead(String content, String key) throws IOException {
        // Whatever it is called.
        InputFile file = Reading.file(directory, "sales.csv", content.getBytes(StandardCharsets.UTF_8));

        assertThat(Reading.written(Reading.problem(file, null))).isEqualTo("sales.csv " + key + " []");
    }

    @Test
    void looksPastAMarkAndBlanksForAWebPage() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            InputFile file = Reading.file(directory, "sales.xls", "\uFEFF\r\n  <html>".getBytes(charset));

            assertThat(Reading.problem(file, null).message().key()).isEqualTo("rows.web-page");
        }
    }

    @Test
    void refusesOldWorkbooksAndLockedOnes() throws IOException {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        assertThat(Reading.problem(Reading.file(directory, "sales.xlsx", ole), null)
                        .message()
                        .key())
                .isEqualTo("rows.old-workbook");
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("sales.csv"));
            zip.write("month,units\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Reading.problem(Reading.file(directory, "sales.xlsx", bytes.toByteArray()), null)
                        .message()
                        .key())
                .isEqualTo("rows.not-a-workbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1F8B0800", "377ABCAF271C", "526172211A0700", "425A6839"})
    void refusesCompressedFiles(String begin) throws IOException {
        InputFile file =
                Reading.file(directory, "sales.csv", java.util.HexFormat.of().parseHex(begin));

        assertThat(Reading.written(Reading.problem(file, null))).isEqualTo("sales.csv rows.compressed []");
    }

    @Test
    void tellsAnOpenDocumentFromOtherArchives() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8);
            CRC32 check = new CRC32();
            check.update(type);
            ZipEntry entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(type.length);
            entry.setCrc(check.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
        }

        assertThat(Reading.problem(Reading.file(directory, "sales.xlsx", bytes.toByteArray()), null)
                        .message()
                        .key())
                .isEqualTo("rows.open-document");
    }

    @Test
    void refusesAnEmptyArchive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ZipOutputStream(bytes).close();

        assertThat(Reading.problem(Reading.file(directory, "a.xlsx", bytes.toByteArray()), null)
                        .message()
                        .key())
                .isEqualTo("rows.not-a-workbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EFBBBF", "FFFE", "FEFF"})
    void refusesAnEmptyFile(String mark) throws IOException {
        InputFile file =
                Reading.file(directory, "sales.csv", java.util.HexFormat.of().parseHex(mark));

        assertThat(Reading.written(Reading.problem(file, null))).isEqualTo("sales.csv rows.empty []");
    }

    @Test
    void refusesASheetOfAText() throws IOException {
        Path path = Files.writeString(directory.resolve("sales.csv"), "month,units\n");

        assertThat(Reading.written(Reading.problem(new InputFile("sales.csv#Orders", path, "Orders"), null)))
                .isEqualTo("sales.csv#Orders rows.sheet-of-text [Orders]");
    }

    @Test
    void refusesAPictureByItsNulBytes() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

        assertThat(Reading.written(Reading.problem(Reading.file(directory, "sales.csv", png), null)))
                .isEqualTo("sales.csv:3 rows.nul []");
    }
}
