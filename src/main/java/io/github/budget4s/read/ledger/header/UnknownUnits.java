package io.github.budget4s.read.ledger.header;

import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Simplified;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the columns that may be the units of a sales file whose header names none: unknown ones of whole numbers. A
 * file that names the order, the vehicle or the customer of each line has one vehicle a line, whatever other figures it
 * has.
 */
public final class UnknownUnits {

    /** What tells one line from all others. */
    private static final Pattern LINE =
            Pattern.compile(".*(vin|车架|底盘号|(订单|合同|发票|凭证|单据|流水)(编?号|号码)|单号|工单|客户|车主|姓名|买方|购车人|电话|手机|车牌|customer|buyer"
                    + "|phone|plate|(order|invoice|contract)(no|number|id)?\\.?$).*");
    /** Figures that count nothing. */
    private static final Pattern NO_COUNT = Pattern.compile(
            ".*(序号|编号|编码|代码|号码|邮编|电话|手机|率|占比|比例|%|期数|年龄|里程|排量|年款|座|phone|rate|age|code).*|no\\.?|#|id|行号|年份?|月份?|year");
    /** Money, which a file of one vehicle a line may have. */
    private static final Pattern MONEY =
            Pattern.compile(".*(价|款|额|费|税|利润|毛利|折扣|优惠|补贴|保险|price|cost|fee|tax|amount|profit|discount).*");
    /** No line of a file counts more vehicles. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private UnknownUnits() {}

    /**
     * Lists the headings of such columns.
     *
     * @param rows the first ones below the header
     */
    public static List<Integer> find(Header header, List<Row> rows, boolean monthly) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String heading = Simplified.of(CellText.plain(header.cells().get(i)))
                    .toLowerCase(Locale.ROOT)
                    .replace(" ", "");
            List<String> cells = cells(rows, i);
            if (LINE.matcher(heading).matches() && cells.size() > 1 && isDistinct(cells)) {
                return List.of();
            }
            boolean isOther = NO_COUNT.matcher(heading).matches()
                    || (!monthly && MONEY.matcher(heading).matches());
            if (header.columnAt(i) == null && !heading.isEmpty() && !isOther && areCounts(cells)) {
                found.add(i);
            }
        }
        return found;
    }

    private static List<String> cells(List<Row> rows, int index) {
        List<String> cells = new ArrayList<>();
        for (Row row : rows) {
            if (index < row.size() && !row.cell(index).isBlank()) {
                cells.add(row.cell(index).strip());
            }
        }
        return cells;
    }

    private static boolean isDistinct(List<String> cells) {
        Set<String> different = new HashSet<>(cells);
        // A customer may come twice.
        return different.size() * 4 > cells.size() * 3;
    }

    /** Returns whether all cells are whole numbers, and more than a running number. */
    private static boolean areCounts(List<String> cells) {
        boolean running = cells.size() > 1;
        BigDecimal before = null;
        for (String cell : cells) {
            if (!(Numbers.number(cell) instanceof Reading.Value<BigDecimal> number)
                    || number.value().stripTrailingZeros().scale() > 0
                    || number.value().abs().compareTo(MOST) > 0) {
                return false;
            }
            running &= before == null
                    ? number.value().compareTo(BigDecimal.ONE) <= 0
                    : number.value().compareTo(before.add(BigDecimal.ONE)) == 0;
            before = number.value();
        }
        return !cells.isEmpty() && !running;
    }
}
