package io.github.budget4s.read.ledger;

import io.github.budget4s.read.value.CellText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the heading of a column brought to one form.
 *
 * @param normal the heading without case, blanks, underscores, a colon behind it and a known unit in brackets:
 *     {@code "Gross Profit"} and {@code gross_profit} are {@code grossprofit}, {@code 销量（台）} is {@code 销量}
 * @param multiple what the figures below are to be multiplied by: 10,000 for {@code 金额（万元）}, otherwise 1
 */
record ColumnName(String normal, BigDecimal multiple) {

    private static final String CLOSING = ")]】";
    private static final Pattern UNIT = Pattern.compile("(.+?)[(\\[【](?:单位[:：]?)?([^()\\[\\]【】]+)[)\\]】]");

    private static final Map<String, BigDecimal> MULTIPLES = Map.ofEntries(
            Map.entry("元", BigDecimal.ONE),
            Map.entry("人民币", BigDecimal.ONE),
            Map.entry("rmb", BigDecimal.ONE),
            Map.entry("cny", BigDecimal.ONE),
            Map.entry("yuan", BigDecimal.ONE),
            Map.entry("台", BigDecimal.ONE),
            Map.entry("辆", BigDecimal.ONE),
            Map.entry("units", BigDecimal.ONE),
            Map.entry("千元", BigDecimal.valueOf(1_000)),
            Map.entry("千台", BigDecimal.valueOf(1_000)),
            Map.entry("千辆", BigDecimal.valueOf(1_000)),
            Map.entry("万", BigDecimal.valueOf(10_000)),
            Map.entry("万元", BigDecimal.valueOf(10_000)),
            Map.entry("万台", BigDecimal.valueOf(10_000)),
            Map.entry("万辆", BigDecimal.valueOf(10_000)));

    /** Brings a heading to its normal form. */
    static ColumnName of(String heading) {
        String normal = withoutNoise(CellText.plain(heading).toLowerCase(Locale.ROOT));
        if (normal.endsWith(":")) {
            normal = normal.substring(0, normal.length() - 1);
        }
        // Most have none, and to look for one costs more than all the rest.
        if (normal.isEmpty() || CLOSING.indexOf(normal.charAt(normal.length() - 1)) < 0) {
            return new ColumnName(normal, BigDecimal.ONE);
        }
        Matcher unit = UNIT.matcher(normal);
        if (unit.matches()) {
            BigDecimal multiple = MULTIPLES.get(unit.group(2));
            if (multiple != null) {
                return new ColumnName(unit.group(1), multiple);
            }
        }
        return new ColumnName(normal, BigDecimal.ONE);
    }

    /** Brings each cell of a row to its normal form. */
    static List<String> normals(List<String> cells) {
        List<String> normals = new ArrayList<>(cells.size());
        for (String cell : cells) {
            normals.add(of(cell).normal());
        }
        return normals;
    }

    private static String withoutNoise(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!isNoise(letter)) {
                kept.append(letter);
            }
        }
        return kept.length() == text.length() ? text : kept.toString();
    }

    private static boolean isNoise(char letter) {
        return switch (letter) {
            case ' ', '\t', '\n', '\u000b', '\f', '\r', '_', '-', '*', '"', '\'', '“', '”' -> true;
            default -> false;
        };
    }
}
