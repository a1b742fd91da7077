package io.github.budget4s.cli.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is encrypted is opened by its key, by age too; what is erased is in no file any more. */
class ProtectionTest {

    /** Made for this test, and of no use elsewhere. */
    private static final String SECRET = "AGE-SECRET-KEY-1DX6XGGEWGRM2W3ZRPDVD3FNK8VJCUHCJY3PCAJG0HLGC0EEJKPJQH2KLFX";

    private static final String CUSTOMERS = """
            客户编号,客户姓名,手机号,车架号,车型,交车日期,同意联系
            C1,张三,13800001234,LSVAA0000000000001,凯美瑞,2024-01-05,是
            C2,李四,13800005678,LSVAA0000000000002,汉兰达,2024-02-05,是
            """;
    private static final String VISITS = """
            日期,车架号,金额,备注
            2025-01-05,LSVAA0000000000001,300,"两行
            备注"
            2025-03-05,LSVAA0000000000002,500,
            """;

    private static final int REFUSED = 73;

    @TempDir
    private Path folder = Path.of("");

    private String recipient = "";

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        write("customers.csv", CUSTOMERS);
        write("visits.csv", VISITS);
        write("budget4s.yaml", "customers: customers.csv\nvisits: visits.csv\naudit: audit.jsonl\n");
        if (isThere("age-keygen")) {
            assertThat(process("age-keygen", "-o", "key.txt")).isZero();
            recipient = Files.readString(folder.resolve("key.txt")).replaceAll("(?s).*(age1[a-z0-9]{58}).*", "$1");
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static boolean isThere(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    private int process(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("process.txt").toFile())
                .start()
                .waitFor();
    }

    private CommandRun run(String command) {
        return CommandRun.of(folder, "budget4s " + command, 0);
    }

    @Test
    void whatIsEncryptedIsOpenedByItsKeyAndByAge() throws IOException, InterruptedException {
        assumeTrue(!recipient.isEmpty(), "age is not there");

        CommandRun protect = run("customers protect customers.csv --recipient " + recipient + " -o customers.csv.age");
        assertThat(protect.code()).as(protect.err()).isZero();
        assertThat(process("age", "-d", "-i", "key.txt", "-o", "opened.csv", "customers.csv.age"))
                .isZero();
        assertThat(read("opened.csv")).isEqualTo(CUSTOMERS);

        String command = "customers segment --customers customers.csv.age --by class -q";
        assertThat(run(command + " --identity key.txt").out())
                .isEqualTo(run("customers segment --by class -q").out());
        assertThat(run(command).code()).isEqualTo(65);
        assertThat(run(command).err()).contains("--identity");
        write("other.txt", SECRET + "\n");
        assertThat(run(command + " --identity other.txt").code()).isEqualTo(65);
    }

    @Test
    void theTwoPartsOfASplitFileAreOneAgain() throws IOException, InterruptedException {
        assumeTrue(!recipient.isEmpty(), "age is not there");
        String split = " --recipient " + recipient + " --columns name,phone --secret secret.txt";

        assertThat(run("customers protect customers.csv -o shared.csv --personal own.age" + split)
                        .code())
                .isZero();
        assertThat(run("customers protect visits.csv -o visited.csv --personal none.age" + split)
                        .code())
                .isZero();

        assertThat(read("shared.csv")).contains("凯美瑞").doesNotContain("张三", "1380000", "LSVAA", "C1,");
        assertThat(read("visited.csv")).doesNotContain("LSVAA");
        String files = " --customers shared.csv own.age --visits visited.csv --identity key.txt -q";
        assertThat(run("customers segment --by class,model" + files).out())
                .isEqualTo(run("customers segment --by class,model -q").out());
        assertThat(run("customers followups --as-of 2026-01-06 --days 30 --reveal" + files)
                        .out())
                .contains("张三", "13800001234");
    }

    @Test
    void aCustomerIsErasedFromAllFilesAndNothingElse() throws IOException {
        CommandRun erase = run("customers erase 13800001234");

        assertThat(erase.code()).as(erase.err()).isZero();
        assertThat(erase.out()).isEqualTo("file,lines\ncustomers.csv,1\nvisits.csv,1\n");
        assertThat(read("customers.csv"))
                .isEqualTo(CUSTOMERS.replace("C1,张三,13800001234,LSVAA0000000000001,凯美瑞,2024-01-05,是\n", ""));
        assertThat(read("visits.csv")).isEqualTo(VISITS.replace("2025-01-05,LSVAA0000000000001,300,\"两行\n备注\"\n", ""));
        for (String kept : List.of("erasures.csv", "audit.jsonl")) {
            assertThat(read(kept)).doesNotContain("1380000", "LSVAA", "张三", "C1");
        }
        assertThat(read("erasures.csv")).contains(",customers.csv,1\n", ",visits.csv,1\n");
        assertThat(run("customers erase 13800001234").code()).isEqualTo(64);
    }

    @Test
    void theLastLineAndOtherEncodingsAreRewrittenAsTheyAre() throws IOException {
        byte[] bytes = CUSTOMERS.replace("\n", "\r\n").getBytes("GB18030");
        Files.write(folder.resolve("customers.csv"), bytes);

        assertThat(run("customers erase C2").code()).isZero();

        String left = new String(Files.readAllBytes(folder.resolve("customers.csv")), "GB18030");
        assertThat(left)
                .isEqualTo(CUSTOMERS
                        .replace("C2,李四,13800005678,LSVAA0000000000002,汉兰达,2024-02-05,是\n", "")
                        .replace("\n", "\r\n"));
    }

    @Test
    void utf16IsRewrittenLineByLine() throws IOException {
        for (Charset encoding : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            write("customers.csv", CUSTOMERS);
            Files.write(folder.resolve("visits.csv"), ("\uFEFF" + VISITS).getBytes(encoding));

            CommandRun erase = run("customers erase C1");

            assertThat(erase.code()).as(erase.err()).isZero();
            assertThat(new String(Files.readAllBytes(folder.resolve("visits.csv")), encoding))
                    .isEqualTo("\uFEFF" + VISITS.replace("2025-01-05,LSVAA0000000000001,300,\"两行\n备注\"\n", ""));
        }
    }

    @Test
    void jsonKeepsAllElseAsItIs() throws IOException {
        String kept = "{\"客户编号\": \"C2\",\n  \"日期\": \"2025-03-05\", \"金额\": 500.10}";
        String gone = "{\"客户编号\": \"C1\", \"日期\": \"2025-01-05\", \"金额\": 3, \"备注\": \"},{\\\"\"}";
        for (List<String> objects : List.of(List.of(gone, kept), List.of(kept, gone), List.of(gone, kept, gone))) {
            for (String form : List.of("[\n%s\n]\n", "{\"command\": \"x\", \"rows\": [%s], \"a\": 1}")) {
                write("customers.csv", CUSTOMERS);
                write("visits.csv", form.formatted(String.join(",\n ", objects)));

                CommandRun erase = run("customers erase C1");

                assertThat(erase.code()).as(erase.err()).isZero();
                assertThat(read("visits.csv")).isEqualTo(form.formatted(kept));
            }
        }
    }

    @Test
    void aWorkbookLosesTheRowAndItsTexts() throws IOException {
        byte[] book = workbook(sheet -> {});
        Files.write(folder.resolve("visits.csv"), book);

        CommandRun erase = run("customers erase C1");

        assertThat(erase.code()).as(erase.err()).isZero();
        assertThat(erase.out()).isEqualTo("file,lines\ncustomers.csv,1\nvisits.csv,1\n");
        byte[] left = Files.readAllBytes(folder.resolve("visits.csv"));
        assertThat(texts(book)).contains("LSVAA0000000000001", "更换刹车片");
        assertThat(texts(left)).contains("LSVAA0000000000002", "机油").doesNotContain("LSVAA0000000000001", "更换刹车片");
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(left))) {
            Sheet sheet = opened.getSheetAt(0);
            assertThat(sheet.getRow(1).getPhysicalNumberOfCells()).isZero();
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("LSVAA0000000000002");
            assertThat(sheet.getRow(2).getCell(4).getCellFormula()).isEqualTo("C3*2");
        }
        assertThat(run("customers segment --by class -q").code()).isZero();
    }

    /** A cell merged over two rows is the next customer's, too; a note has a copy of the vehicle. */
    @Test
    void aWorkbookThatWouldSufferIsLeftAndNothingIsWritten() throws IOException {
        for (Consumer<Sheet> harm : List.<Consumer<Sheet>>of(
                sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3)), sheet -> sheet.getWorkbook()
                        .createSheet("备忘")
                        .createRow(0)
                        .createCell(0)
                        .setCellValue("LSVAA0000000000001"))) {
            byte[] book = workbook(harm);
            Files.write(folder.resolve("visits.csv"), book);

            CommandRun erase = run("customers erase C1");

            assertThat(erase.code()).isEqualTo(65);
            assertThat(erase.err()).contains("visits.csv").doesNotContain("LSVAA", "1380000", "张三");
            assertThat(read("customers.csv")).isEqualTo(CUSTOMERS);
            assertThat(Files.readAllBytes(folder.resolve("visits.csv"))).isEqualTo(book);
        }
    }

    @Test
    void anEncryptedWorkbookIsReadSplitAndErasedFrom() throws IOException, InterruptedException {
        assumeTrue(!recipient.isEmpty(), "age is not there");
        Files.write(folder.resolve("visits.xlsx"), workbook(sheet -> {}));
        write("plain.yaml", "");
        String before =
                run("customers segment --by class -q --visits visits.xlsx").out();

        assertThat(run("customers protect visits.xlsx -o visits.age --recipient " + recipient)
                        .code())
                .isZero();
        assertThat(run("customers segment --by class -q --visits visits.age --identity key.txt")
                        .out())
                .isEqualTo(before);
        CommandRun split = run("customers protect visits.xlsx -o shared.csv --personal own.age --secret s.txt --columns"
                + " phone --recipient " + recipient);
        assertThat(split.code()).as(split.err()).isZero();
        assertThat(read("shared.csv")).contains("机油", "~").doesNotContain("LSVAA");

        write(
                "budget4s.yaml",
                "customers: customers.csv\nvisits: visits.age\ncustomer_rules: {protect: {keys: [" + recipient
                        + "]}}\n");
        CommandRun erase = run("customers erase C1 --identity key.txt");
        assertThat(erase.code()).as(erase.err()).isZero();
        assertThat(process("age", "-d", "-i", "key.txt", "-o", "opened.xlsx", "visits.age"))
                .isZero();
        assertThat(texts(Files.readAllBytes(folder.resolve("opened.xlsx"))))
                .contains("LSVAA0000000000002")
                .doesNotContain("LSVAA0000000000001");
    }

    private static byte[] workbook(Consumer<Sheet> change) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("进厂");
            String[][] rows = {
                {"日期", "车架号", "金额", "备注", "加倍"},
                {"2025-01-05", "LSVAA0000000000001", "300", "更换刹车片"},
                {"2025-03-05", "LSVAA0000000000002", "500", "机油"}
            };
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    if (i > 0 && j == 2) {
                        row.createCell(j).setCellValue(Integer.parseInt(rows[i][j]));
                    } else {
                        row.createCell(j).setCellValue(rows[i][j]);
                    }
                }
            }
            sheet.getRow(2).createCell(4).setCellFormula("C3*2");
            sheet.getRow(2).getCell(4).setCellValue(1000);
            change.accept(sheet);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static String texts(byte[] book) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
            while (in.getNextEntry() != null) {
                texts.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts.toString();
    }

    @Test
    void noEncryptedFileIsReplacedThatIsNotAsItWasWritten() throws IOException {
        assumeTrue(!recipient.isEmpty(), "age is not there");
        String protect = "customers protect customers.csv --recipient " + recipient + " -o ";
        assertThat(run(protect + "out.age").code()).isZero();
        assertThat(run(protect + "out.age").code()).isZero();

        Files.copy(folder.resolve("out.age"), folder.resolve("theirs.age"));
        CommandRun theirs = run(protect + "theirs.age");
        assertThat(theirs.code()).isEqualTo(REFUSED);
        assertThat(theirs.err()).contains("theirs.age");
        CommandRun itself =
                run("customers protect out.age --identity key.txt --recipient " + recipient + " -o out.age");
        assertThat(itself.code()).isEqualTo(REFUSED);
        assertThat(itself.err()).contains("input");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aProjectTakesNobodyOutOfFilesElsewhere(@TempDir Path elsewhere) throws IOException {
        Path theirs = Files.writeString(elsewhere.resolve("theirs.csv"), CUSTOMERS);
        Files.createSymbolicLink(folder.resolve("linked.csv"), theirs);
        for (String named : List.of(theirs.toString(), "linked.csv")) {
            write("budget4s.yaml", "customers: " + named + "\nvisits: visits.csv\n");

            CommandRun erase = run("customers erase C1");

            assertThat(erase.code()).as(erase.err()).isEqualTo(REFUSED);
            assertThat(erase.err()).contains(named).contains("--force");
            assertThat(theirs).hasContent(CUSTOMERS);
            assertThat(read("visits.csv")).isEqualTo(VISITS);
        }
        assertThat(run("customers erase C1 --force").code()).isZero();
        assertThat(Files.readString(theirs)).doesNotContain("C1,");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theErasureIsEnteredIntoARecordAlone(@TempDir Path elsewhere) throws IOException {
        Path profile = Files.writeString(elsewhere.resolve("profile"), "export A=1\n");
        Files.createSymbolicLink(folder.resolve("erasures.csv"), profile);
        assertThat(run("customers erase C1").code()).isEqualTo(REFUSED);
        Files.delete(folder.resolve("erasures.csv"));
        write("erasures.csv", "my own notes\n");
        assertThat(run("customers erase C1").code()).isEqualTo(REFUSED);

        assertThat(profile).hasContent("export A=1\n");
        assertThat(read("erasures.csv")).isEqualTo("my own notes\n");
        assertThat(read("customers.csv")).isEqualTo(CUSTOMERS);
    }

    @Test
    void whatIsEncryptedIsNoMoreThanFitsIntoMemory() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("large.csv").toFile(), "rw")) {
            file.setLength(65L << 20);
        }

        CommandRun protect = run("customers protect large.csv --recipient age1x -o large.age");

        assertThat(protect.code()).isEqualTo(65);
        assertThat(protect.err()).contains("large.csv: has more than 64 MB");
        assertThat(folder.resolve("large.age")).doesNotExist();
    }

    @Test
    void twoWhoEraseAtOnceBothDo() throws Exception {
        StringBuilder many = new StringBuilder("客户编号,客户姓名,手机号\n");
        for (int i = 0; i < 16; i++) {
            many.append("K").append(i).append(",张三,").append(13800000000L + i).append('\n');
        }
        write("customers.csv", many.toString());
        write("budget4s.yaml", "customers: customers.csv\n");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> codes = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String command = "customers erase K" + i;
            codes.add(threads.submit(() -> run(command).code()));
        }
        threads.shutdown();
        for (Future<Integer> code : codes) {
            assertThat(code.get()).isZero();
        }
        assertThat(read("customers.csv")).isEqualTo("客户编号,客户姓名,手机号\n");
        assertThat(read("erasures.csv").lines()).hasSize(17);
    }

    @Test
    void theRecordSaysWhatWasRevealedAndNotOfWhom() throws IOException {
        assertThat(run("customers followups --reveal -q").code()).isZero();
        assertThat(run("customers segment --explain 13800001234 -q").code()).isZero();

        assertThat(read("audit.jsonl"))
                .contains("\"revealed\":[\"customer\",\"name\",\"phone\",\"vehicle\"]")
                .doesNotContain("13800001234");
    }
}
