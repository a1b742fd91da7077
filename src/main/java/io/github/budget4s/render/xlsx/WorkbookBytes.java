package io.github.budget4s.render.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a finished workbook so that the same content gives the same bytes. */
final class WorkbookBytes {

    // The clock must not show in the file; programs take this for a date, and it stands for none.
    private static final Date WRITTEN = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final String PROGRAM = "budget4s";

    private WorkbookBytes() {}

    /** Says what the workbook is, and nothing of when and where it was made. */
    static void describe(XSSFWorkbook workbook, String title) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator(PROGRAM);
        core.setCreated(Optional.of(WRITTEN));
        core.setModified(Optional.of(WRITTEN));
        workbook.getProperties().getExtendedProperties().setApplication(PROGRAM);
    }

    static void write(Workbook workbook, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        DeterministicZip.copy(bytes.toByteArray(), out);
        out.flush();
    }
}
