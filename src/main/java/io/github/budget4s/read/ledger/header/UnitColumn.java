package io.github.budget4s.read.ledger.header;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Simplified;
import io.github.budget4s.read.value.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds a column that says for each line in what its amount is given: 万元, 元. Nothing reads it. */
public final class UnitColumn {

    private static final Pattern HEADING = Pattern.compile("(金额|货币|计量|计价)?单位|unit");

    private UnitColumn() {}

    /**
     * Refuses the first line whose unit the column of its amount does not say.
     *
     * @param rows the first ones below the header
     */
    public static void check(Header header, List<Row> rows, FileProblems problems) {
        for (int i = 0; i < header.cells().size(); i++) {
            String heading =
                    Simplified.of(CellText.plain(header.cells().get(i))).toLowerCase(Locale.ROOT);
            if (header.columnAt(i) == null && HEADING.matcher(heading).matches()) {
                check(header, i, rows, problems);
            }
        }
    }

    private static void check(Header header, int index, List<Row> rows, FileProblems problems) {
        for (Row row : rows) {
            Unit unit = index < row.size() ? Unit.parse(row.cell(index).strip()) : null;
            if (unit != null && isUnread(unit, header)) {
                String written = row.cell(index).strip();
                problems.refuseHead(
                        row.line(),
                        index,
                        Message.of(
                                "file.unit-of-line",
                                written,
                                header.cells().get(index).strip()));
                return;
            }
        }
    }

    private static boolean isUnread(Unit unit, Header header) {
        BigDecimal multiple = unit.multiple();
        Unit.Kind kind = unit.kind() == Unit.Kind.COUNT ? Unit.Kind.COUNT : Unit.Kind.MONEY;
        return multiple != null
                && header.places().entrySet().stream()
                        .anyMatch(each -> each.getKey().type().unitKind() == kind
                                && each.getValue().scale().multiple().compareTo(multiple) != 0);
    }
}
