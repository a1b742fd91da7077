package io.github.budget4s.cli.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Call lists go to a phone, and to a desk where somebody fills them in: what comes back is read. */
class CallListFilesTest {

    private static final String FOLLOWUPS = "budget4s customers followups --as-of 2026-01-08 --days 7 --lang zh";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        Files.writeString(folder.resolve("customers.csv"), """
                客户编号,客户姓名,手机号,车架号,车型,交车日期,同意联系,门店
                C1,张三,13800001234,LSVAA0000000000001,凯美瑞,2026-01-06,是,城东店
                C2,李四,13800005678,LSVAA0000000000002,汉兰达,2026-01-06,是,城东店
                """);
        Files.writeString(folder.resolve("visits.csv"), "客户编号,日期,金额\n");
        Files.writeString(folder.resolve("budget4s.yaml"), "customers: customers.csv\nvisits: visits.csv\n");
    }

    private CommandRun run(String command) {
        return CommandRun.of(folder, command, 0);
    }

    @Test
    void aPhoneOpensTheListAndShowsNobody() throws Exception {
        CommandRun written = run(FOLLOWUPS + " -o calls.ics");
        assertThat(written.code()).as(written.err()).isZero();

        try (InputStream in = Files.newInputStream(folder.resolve("calls.ics"))) {
            Calendar calendar = new CalendarBuilder().build(in);
            assertThat(calendar.validate().getEntries()).isEmpty();
            List<VEvent> events = calendar.getComponents("VEVENT");
            assertThat(events).hasSize(2);
            assertThat(calendar.toString()).contains("C1", "C2").doesNotContain("张三", "13800001234", "LSVAA");
        }
    }

    @Test
    void aFilledInWorkbookIsReadBack() throws IOException {
        CommandRun written = run(FOLLOWUPS + " --fill-in -o calls.xlsx");
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(run(FOLLOWUPS + " -q").out()).contains("C1", "C2");

        fillIn(folder.resolve("calls.xlsx"));

        CommandRun left = run(FOLLOWUPS + " -q --contacts calls.xlsx");
        assertThat(left.code()).as(left.err()).isZero();
        assertThat(left.out()).contains("C2").doesNotContain("C1");
        CommandRun rates = run("budget4s customers followups --rates --as-of 2026-01-12 -q --contacts calls.xlsx");
        assertThat(rates.code()).as(rates.err()).isZero();
        assertThat(rates.out()).contains("城东店");
    }

    /** Writes into the row of C1 what a service adviser would. */
    private static void fillIn(Path file) throws IOException {
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(file)) {
            book = new XSSFWorkbook(in);
        }
        Sheet sheet = book.getSheetAt(0);
        DataFormatter shown = new DataFormatter();
        Row header = null;
        for (Row row : sheet) {
            for (int i = 0; i < row.getLastCellNum(); i++) {
                String text = shown.formatCellValue(row.getCell(i));
                header = text.equals("客户编号") ? row : header;
                if (header != null && text.equals("C1")) {
                    row.createCell(column(header, "实际联系日")).setCellValue("2026-01-08");
                    row.createCell(column(header, "结果")).setCellValue("已联系");
                }
            }
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        book.close();
    }

    private static int column(Row header, String name) {
        for (int i = 0; i < header.getLastCellNum(); i++) {
            if (header.getCell(i) != null && header.getCell(i).toString().equals(name)) {
                return i;
            }
        }
        throw new AssertionError("no column " + name);
    }
}
