package io.github.budget4s.write.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Empties rows of a workbook: their cells, and the texts in the table of texts that no other cell has. Rows below stay
 * where they are, so that formulas mean what they meant. All other parts stay as they are.
 */
public final class WorkbookRows {

    private static final Pattern ROW =
            Pattern.compile("<((?:\\w+:)?)row\\b([^>]*?)(?:/>|>(.*?)</\\1row\\s*>)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\sr\\s*=\\s*[\"'](\\d+)[\"']");
    private static final Pattern SHARED_TEXT = Pattern.compile(
            "<(?:\\w+:)?c\\b[^>]*\\st\\s*=\\s*[\"']s[\"'][^>]*>.*?<(?:\\w+:)?v>\\s*(\\d+)\\s*</", Pattern.DOTALL);
    private static final Pattern TEXT =
            Pattern.compile("<((?:\\w+:)?)si\\b[^>]*?(?:/>|>.*?</\\1si\\s*>)", Pattern.DOTALL);
    private static final Pattern MERGED = Pattern.compile("\\sref\\s*=\\s*[\"'][A-Z]+(\\d+):[A-Z]+(\\d+)[\"']");
    private static final Pattern FORMULA_OF_MANY =
            Pattern.compile("<(?:\\w+:)?f\\b[^>]*\\sref\\s*=\\s*[\"'][A-Z]+(\\d+)(?::[A-Z]+(\\d+))?[\"']");
    private static final Pattern SHEET = Pattern.compile("<(?:\\w+:)?sheet\\b([^>]*)/?>");
    private static final Pattern RELATIONSHIP = Pattern.compile("<(?:\\w+:)?Relationship\\b([^>]*)/?>");
    private static final Pattern TAG_OR_FORMULA =
            Pattern.compile("<(?:\\w+:)?f\\b[^>]*>[^<]*</(?:\\w+:)?f>|<[^>]*>", Pattern.DOTALL);
    private static final Pattern PIVOT_VALUE = Pattern.compile("\\sv\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final String TEXTS = "sharedStrings.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private WorkbookRows(byte[] workbook) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
    }

    /**
     * Returns a workbook without what stands in some rows.
     *
     * @param rows the numbers of the rows of each sheet, as the sheet numbers them
     * @param words what may stand nowhere in it any more
     * @return null where other cells hang together with the rows, or a word stands elsewhere in it: in a pivot table, a
     *     note, another sheet
     * @throws IOException when it is no workbook
     */
    public static byte @Nullable [] without(byte[] workbook, Map<String, Set<Long>> rows, Set<String> words)
            throws IOException {
        WorkbookRows changed = new WorkbookRows(workbook);
        return changed.empty(rows) && !changed.holdsAny(words) ? changed.bytes() : null;
    }

    private boolean empty(Map<String, Set<Long>> rows) {
        Map<String, String> sheets = sheets();
        Set<Integer> gone = new HashSet<>();
        for (Map.Entry<String, Set<Long>> each : rows.entrySet()) {
            String part = sheets.get(each.getKey());
            String xml = part == null ? null : text(part);
            if (part == null || xml == null || hangTogether(xml, each.getValue())) {
                return false;
            }
            put(part, withoutRows(xml, each.getValue(), gone));
        }
        for (String part : sheets.values()) {
            String xml = text(part);
            if (xml != null) {
                textsOf(xml).forEach(gone::remove);
            }
        }
        parts.keySet().stream()
                .filter(part -> part.endsWith(TEXTS))
                .toList()
                .forEach(part -> put(part, withoutTexts(string(part), gone)));
        // Who opens it finds out anew in which order to calculate.
        parts.keySet().stream()
                .filter(part -> part.endsWith("calcChain.xml"))
                .toList()
                .forEach(part -> put(part, withoutCells(string(part), rows.values())));
        return true;
    }

    private static String withoutRows(String xml, Set<Long> rows, Set<Integer> gone) {
        StringBuilder rest = new StringBuilder(xml.length());
        Matcher row = ROW.matcher(xml);
        long number = 0;
        while (row.find()) {
            number = number(row.group(2), number + 1);
            if (rows.contains(number)) {
                textsOf(row.group()).forEach(gone::add);
                row.appendReplacement(
                        rest, Matcher.quoteReplacement("<" + row.group(1) + "row r=\"" + number + "\"/>"));
            }
        }
        return row.appendTail(rest).toString();
    }

    private static long number(String attributes, long otherwise) {
        Matcher number = NUMBER.matcher(attributes);
        return number.find() ? Long.parseLong(number.group(1)) : otherwise;
    }

    private static List<Integer> textsOf(String xml) {
        List<Integer> texts = new ArrayList<>();
        // A cell without a value ends at its own end.
        for (String cell : xml.split("(?=<(?:\\w+:)?c\\s)", -1)) {
            Matcher text = SHARED_TEXT.matcher(cell);
            if (text.find()) {
                texts.add(Integer.valueOf(text.group(1)));
            }
        }
        return texts;
    }

    private static String withoutTexts(String xml, Set<Integer> gone) {
        int[] number = {0};
        return TEXT.matcher(xml).replaceAll(text -> {
            String prefix = text.group(1);
            return gone.contains(number[0]++)
                    ? "<" + prefix + "si><" + prefix + "t/></" + prefix + "si>"
                    : Matcher.quoteReplacement(text.group());
        });
    }

    private static String withoutCells(String xml, Iterable<Set<Long>> rows) {
        Set<Long> all = new HashSet<>();
        rows.forEach(all::addAll);
        return Pattern.compile("<(?:\\w+:)?c\\b[^>]*\\sr\\s*=\\s*[\"'][A-Z]+(\\d+)[\"'][^>]*/>")
                .matcher(xml)
                .replaceAll(cell ->
                        all.contains(Long.valueOf(cell.group(1))) ? "" : Matcher.quoteReplacement(cell.group()));
    }

    /** A merged cell, or a formula of several cells, begins in a row and is of further ones. */
    private static boolean hangTogether(String xml, Set<Long> rows) {
        for (Pattern pattern : List.of(MERGED, FORMULA_OF_MANY)) {
            for (MatchResult each : pattern.matcher(xml).results().toList()) {
                boolean isOfMany = each.group(2) != null && !each.group(1).equals(each.group(2));
                // The range of the sheet, of a filter or of a table has no text of its own.
                boolean isRange = pattern == MERGED && !xml.startsWith("mergeCell", before(xml, each.start()));
                if (isOfMany && !isRange && rows.contains(Long.valueOf(each.group(1)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Finds the name of the element in whose tag a place is. */
    private static int before(String xml, int at) {
        int begin = xml.lastIndexOf('<', at) + 1;
        int colon = xml.indexOf(':', begin);
        return colon > begin && colon < at && xml.substring(begin, colon).matches("\\w+") ? colon + 1 : begin;
    }

    /** Finds the part of each sheet by its name. */
    private Map<String, String> sheets() {
        Map<String, String> sheets = new HashMap<>();
        for (String part : parts.keySet()) {
            if (!part.endsWith("workbook.xml")) {
                continue;
            }
            String folder = part.substring(0, part.lastIndexOf('/') + 1);
            String relationships = text(folder + "_rels/" + part.substring(folder.length()) + ".rels");
            Map<String, String> targets = new HashMap<>();
            for (MatchResult each : RELATIONSHIP
                    .matcher(relationships == null ? "" : relationships)
                    .results()
                    .toList()) {
                String target = attribute(each.group(1), "Target");
                targets.put(
                        attribute(each.group(1), "Id"), target.startsWith("/") ? target.substring(1) : folder + target);
            }
            for (MatchResult each : SHEET.matcher(string(part)).results().toList()) {
                sheets.put(
                        attribute(each.group(1), "name"),
                        targets.getOrDefault(attribute(each.group(1), "\\w+:id"), ""));
            }
        }
        return sheets;
    }

    private static String attribute(String attributes, String name) {
        Matcher value = Pattern.compile("(?:^|\\s)" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(attributes);
        if (!value.find()) {
            return "";
        }
        String written = value.group(1) == null ? value.group(2) : value.group(1);
        return written.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private boolean holdsAny(Set<String> words) {
        for (String part : parts.keySet()) {
            if (part.endsWith(".xml") || part.endsWith(".vml")) {
                String written = said(string(part));
                for (String word : words) {
                    if (Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                            .matcher(written)
                            .find()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Returns what cells and notes say, and the values of pivot tables: C1 may be a customer, and is a cell, too. */
    private static String said(String xml) {
        StringBuilder said = new StringBuilder(TAG_OR_FORMULA.matcher(xml).replaceAll(" "));
        PIVOT_VALUE.matcher(xml).results().forEach(value -> said.append(' ').append(value.group(1)));
        return said.toString();
    }

    private @Nullable String text(String part) {
        return parts.containsKey(part) ? string(part) : null;
    }

    private String string(String part) {
        return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    private void put(String part, String xml) {
        parts.put(part, xml.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                // The day says nothing of the customer, and the same workbook becomes the same bytes.
                entry.setTime(0);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
