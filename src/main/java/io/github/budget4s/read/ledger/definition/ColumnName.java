package io.github.budget4s.read.ledger.definition;

import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Simplified;
import io.github.budget4s.read.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds the heading of a column brought to one form.
 *
 * @param normal the heading in simplified letters, without case, blanks, underscores, a colon behind it and a known
 *     unit in brackets: {@code "Gross Profit"} and {@code gross_profit} are {@code grossprofit}, {@code 销量（台）} is
 *     {@code 销量}; what brackets say of taxes stands in front, {@code 金额（含税，万元）} is {@code 含税金额}
 * @param unit in what the figures below are given, where brackets say it; null where they do not
 */
public record ColumnName(String normal, @Nullable Unit unit) {

    private static final String OPENING = "([【〔〖{「『<《";
    private static final String CLOSING = ")]】〕〗}」』>》";
    private static final Pattern PARTS = Pattern.compile("[,，、;；|/\\\\·]|单位:?|units?:");
    /** What counts earlier months again. */
    private static final Pattern RUNNING =
            Pattern.compile(".*(累计|年累|ytd|mtd|cumul|accumulated|todate|runningtotal|runningsum).*");

    private static final Pattern TAX = Pattern.compile("不含税|未税|除税|税前|含税|价税合计|税后");

    /** Brings a heading to its normal form. */
    public static ColumnName of(String heading) {
        String normal = withoutNoise(Simplified.of(CellText.plain(heading).toLowerCase(Locale.ROOT)));
        if (normal.endsWith(":")) {
            normal = normal.substring(0, normal.length() - 1);
        }
        // Most have none, and to look for one costs more than all the rest.
        int open = firstOf(OPENING, normal);
        return open < 0 ? new ColumnName(normal, null) : withBrackets(normal, open);
    }

    /** Takes the brackets that say a unit, or something of taxes, out of a heading. */
    private static ColumnName withBrackets(String normal, int open) {
        char closing = CLOSING.charAt(OPENING.indexOf(normal.charAt(open)));
        int close = normal.indexOf(closing, open);
        String around = normal.substring(0, open) + (close < 0 ? "" : normal.substring(close + 1));
        if (close < 0 || around.isEmpty()) {
            return new ColumnName(normal, null);
        }
        Unit unit = Unit.parse(normal.substring(open + 1, close));
        String front = "";
        if (unit == null) {
            for (String part : PARTS.split(normal.substring(open + 1, close))) {
                Unit found = Unit.parse(part);
                if (found != null && unit == null) {
                    unit = found;
                } else if (TAX.matcher(part).matches()) {
                    front = part;
                } else if (!part.isEmpty()) {
                    return new ColumnName(normal, null);
                }
            }
        }
        // A second pair of brackets may say the rest: 金额（含税）（万元）.
        ColumnName rest = of(around);
        return new ColumnName(front + rest.normal(), unit == null ? rest.unit() : unit);
    }

    /** Returns whether the figures below are sums of all lines so far: 累计销量, YTD. */
    public boolean isRunningSum() {
        return RUNNING.matcher(normal).matches();
    }

    /** Returns what the figures below are to be multiplied by: 10,000 for {@code 金额（万元）}, otherwise 1. */
    public BigDecimal multiple() {
        BigDecimal multiple = unit == null ? null : unit.multiple();
        return multiple == null ? BigDecimal.ONE : multiple;
    }

    private static int firstOf(String letters, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (letters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Brings each cell of a row to its normal form. */
    public static List<String> normals(List<String> cells) {
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
