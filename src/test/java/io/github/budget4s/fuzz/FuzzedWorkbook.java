package io.github.budget4s.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a workbook that is as it should be but for the parts that a fuzzer makes. */
final class FuzzedWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private FuzzedWorkbook() {}

    /** Puts the sheet, up to the first NUL, then the texts, then the styles into a workbook. */
    static byte[] of(byte[] bytes) throws IOException {
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
