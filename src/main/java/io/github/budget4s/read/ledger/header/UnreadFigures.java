package io.github.budget4s.read.ledger.header;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Simplified;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds columns of figures that nobody reads, and that may be a part of what is counted: a fee beside the amount, leads
 * by a name of their own.
 */
public final class UnreadFigures {

    /** Figures of which there is no sum, or that say something of another kind. */
    private static final Pattern OTHER =
            Pattern.compile(".*(单价|均价|平均|人均|税|余额|结余|目标|计划|预计|预估|预算|累计|限额|额度|占比|比例|比重|率|折扣|原币|外币|成交额|成交金额|销售|营收|收入|利润|毛利"
                    + "|序号|编号|编码|代码|号码|单号|票号|凭证号|账号|帐号|电话|手机|邮编|期数|年龄|排名|时长|gmv|revenue|sales|profit|target|plan|budget|balance|limit|rate|ratio"
                    + "|roi|ctr|cpm|cpc|cpa|cpl|average|avg|tax|phone|account|code|rank|%).*"
                    + "|.*(成本|cost|costper.*|price)$|no\\.?|#|id|.*id|行号|年份?|月份?|日|周|年月|year|month|week|day");

    private UnreadFigures() {}

    /**
     * Says which columns they are.
     *
     * @param telling which headings may be of such columns
     * @param rows the first ones below the header
     */
    public static void note(Pattern telling, Header header, List<Row> rows, FileProblems problems) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String heading = header.cells().get(i).strip();
            String normal = Simplified.of(CellText.plain(heading))
                    .toLowerCase(Locale.ROOT)
                    .replace(" ", "");
            if (header.columnAt(i) == null
                    && !header.passedOver().contains(i)
                    && telling.matcher(normal).matches()
                    && !OTHER.matcher(normal).matches()
                    && areFigures(rows, i)) {
                found.add(heading);
            }
        }
        if (!found.isEmpty()) {
            problems.note(Note.information("file.figures-unread", problems.file(), (long) found.size(), found));
        }
    }

    /** Returns whether all cells are numbers, and not all of them 0. */
    private static boolean areFigures(List<Row> rows, int index) {
        boolean any = false;
        for (Row row : rows) {
            String cell = index < row.size() ? row.cell(index) : "";
            if (Numbers.number(cell) instanceof Reading.Value<BigDecimal> number) {
                any |= number.value().signum() != 0;
            } else if (!cell.isBlank()) {
                return false;
            }
        }
        return any;
    }
}
