package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.ledger.header.HeaderSearch;
import io.github.budget4s.read.ledger.header.UnitColumn;
import io.github.budget4s.read.ledger.header.UnknownUnits;
import io.github.budget4s.read.ledger.header.UnreadFigures;
import io.github.budget4s.read.ledger.layout.TableRows;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.LedgerRow;
import io.github.budget4s.read.ledger.standing.UnnamedStandings;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Simplified;
import io.github.budget4s.read.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the first rows below a header for what no single one of them shows. */
final class FirstRows {

    /** 1.000 where the delimiter is a semicolon, so that the comma may be that of decimals. */
    private static final Pattern GROUPED = Pattern.compile("[-+]?[1-9]\\d{0,2}(\\.\\d{3})+");

    private static final Pattern OUTLINE =
            Pattern.compile("序号|项次|编号|行次|层级|.{0,4}(?:科目|项目)(?:编码|代码|编号|名称)?|编码|代码|no\\.?|code|account|#");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.\\-]\\d+)*(?![\\d,])");

    private FirstRows() {}

    /** Hands on those that were kept to look for the header among them; returns those below it. */
    static List<Row> hand(HeaderSearch search, BodyReader<?> body, TableRows rows) {
        LedgerRow row = new LedgerRow();
        boolean above = true;
        List<Row> below = new ArrayList<>();
        for (Row each : search.takeHead()) {
            row.set(each);
            if (search.isHeader(each)) {
                above = false;
                body.skip(RowCounts.Reason.HEADER);
            } else if (above) {
                body.skip(row.isBlank() ? RowCounts.Reason.EMPTY : RowCounts.Reason.TITLE);
            } else {
                rows.take(each);
                below.add(each);
            }
        }
        return below;
    }

    /** Looks at them by all rules, those of the kind too. */
    static void checkAll(
            Ledger<?, ?> ledger,
            BodyReader<?> body,
            List<Row> below,
            ReadingOptions options,
            FileProblems problems,
            @Nullable FileFormat format) {
        Header header = body.header();
        ledger.checkBeginning(body.check, () -> UnknownUnits.find(header, below, body.isMonthly()));
        check(header, below, problems, format);
        UnnamedStandings.check(ledger, header, below, options, problems);
        Pattern unread = ledger.unreadFigures();
        if (unread != null) {
            UnreadFigures.note(unread, header, below, problems);
        }
    }

    /**
     * Refuses what would be counted otherwise than it is meant.
     *
     * @param rows the first ones below the header
     * @param format what the file turned out to be; null of a part of one, which is read as a whole where it matters
     */
    static void check(Header header, List<Row> rows, FileProblems problems, @Nullable FileFormat format) {
        UnitColumn.check(header, rows, problems);
        if (format instanceof FileFormat.Delimited text && text.delimiter() == ';') {
            checkPoints(header, rows, problems);
        }
        for (int i = 0; i < header.cells().size(); i++) {
            String heading =
                    Simplified.of(CellText.plain(header.cells().get(i))).toLowerCase(Locale.ROOT);
            LedgerColumn column = header.columnAt(i);
            if ((column == null || column.type() == CellType.TEXT)
                    && OUTLINE.matcher(heading).matches()) {
                checkOutline(header, i, rows, problems);
            }
        }
    }

    /** Of 1.000 nobody can tell whether it is one or a thousand where semicolons stand between the cells. */
    private static void checkPoints(Header header, List<Row> rows, FileProblems problems) {
        for (Header.Place place : figures(header)) {
            for (Row row : rows) {
                String cell = cell(row, place.index());
                if (GROUPED.matcher(cell).matches()) {
                    problems.refuseHead(row.line(), place.index(), Message.of("file.point-of-thousands", cell));
                    return;
                }
            }
        }
    }

    /** Rows numbered 1, 1.1 and 1.2, or of the accounts 6601, 660101 and 660102: the first may sum up the others. */
    private static void checkOutline(Header header, int index, List<Row> rows, FileProblems problems) {
        for (int above = 0; above < rows.size(); above++) {
            List<Row> parts = new ArrayList<>();
            String whole = number(rows.get(above), index);
            for (int i = above + 1; i < rows.size() && isPart(whole, number(rows.get(i), index)); i++) {
                boolean hasParts =
                        i + 1 < rows.size() && isPart(number(rows.get(i), index), number(rows.get(i + 1), index));
                if (!hasParts) {
                    parts.add(rows.get(i));
                }
            }
            for (Header.Place place : parts.isEmpty() ? List.<Header.Place>of() : figures(header)) {
                BigDecimal total = figure(rows.get(above), place.index());
                BigDecimal sum =
                        parts.stream().map(row -> figure(row, place.index())).reduce(BigDecimal.ZERO, BigDecimal::add);
                if (total.signum() != 0 && total.compareTo(sum) == 0) {
                    problems.refuseHead(
                            rows.get(above).line(),
                            index,
                            Message.of(
                                    "file.outline-total",
                                    cell(rows.get(above), index),
                                    cell(parts.get(0), index),
                                    cell(parts.get(parts.size() - 1), index)));
                    return;
                }
            }
        }
    }

    /** Returns whether a number is one of the parts of another: 1.2 of 1, 660102 of 6601. */
    private static boolean isPart(String whole, String part) {
        if (whole.isEmpty() || part.length() <= whole.length() || !part.startsWith(whole)) {
            return false;
        }
        char next = part.charAt(whole.length());
        return next == '.' || next == '-' || (whole.length() > 1 && part.length() >= whole.length() + 2);
    }

    /** Returns the number with which a cell begins; an empty text where it begins with none. */
    private static String number(Row row, int index) {
        Matcher number = NUMBER.matcher(cell(row, index));
        return number.lookingAt() ? number.group() : "";
    }

    private static List<Header.Place> figures(Header header) {
        return header.places().entrySet().stream()
                .filter(each ->
                        each.getKey().type().isFigure() && each.getKey().type().unitKind() != Unit.Kind.ANY)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static BigDecimal figure(Row row, int index) {
        return Numbers.number(cell(row, index)) instanceof Reading.Value<BigDecimal> number
                ? number.value()
                : BigDecimal.ZERO;
    }

    private static String cell(Row row, int index) {
        return index < row.size() ? CellText.plain(row.cell(index)) : "";
    }
}
