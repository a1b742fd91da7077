package io.github.budget4s.read.ledger.layout;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.header.AcrossTable;
import io.github.budget4s.read.ledger.header.TitleUnits;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.source.Aside;
import io.github.budget4s.read.value.Unit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sees that no unit is missed that is told beside the cells of a table alone: in a comment, a box, the header of a
 * page, the name of the sheet or of the file. It is not known to be still true, so that it is asked for where it is
 * looked for.
 */
final class AsideUnits {

    /** Of {@code 2026/费用_万元.xlsx#1月}. */
    private static final Pattern FOLDERS_OR_ENDING = Pattern.compile("^.*[/\\\\]|\\.[A-Za-z]{2,8}(#.*)?$");

    private static final String LETTERS = "万萬千仟亿億元圆圓分币幣$€£¥￥";
    private static final Pattern CURRENCY =
            Pattern.compile("(?i)units?\\b|thousand|million|rmb|cny|usd|hkd|twd|eur|jpy|gbp");

    private final Header header;
    private final @Nullable AcrossTable table;
    private final String currency;
    private final FileProblems problems;

    /**
     * Prepares for a table.
     *
     * @param table how its months stand across; null where they do not
     * @param currency the one that all amounts are to be in
     */
    AsideUnits(Header header, @Nullable AcrossTable table, String currency, FileProblems problems) {
        this.header = header;
        this.table = table;
        this.currency = currency;
        this.problems = problems;
    }

    /** Refuses the units that texts and the name of the file say and the columns do not. */
    void check(List<Aside> asides) {
        asides.forEach(this::check);
        check(new Aside(
                Aside.Kind.FILE, FOLDERS_OR_ENDING.matcher(problems.file()).replaceAll("")));
    }

    /** Nearly no name of a file has a letter of a unit, and to read units takes some milliseconds at first. */
    private static boolean mayTell(String text) {
        return text.chars().anyMatch(letter -> LETTERS.indexOf(letter) >= 0)
                || CURRENCY.matcher(text).find();
    }

    private void check(Aside aside) {
        if (!mayTell(aside.text())) {
            return;
        }
        LedgerColumn column = header.columnAt(aside.column());
        boolean isOfUnread = table == null && column == null && aside.row() >= header.line();
        if (isOfUnread) {
            return;
        }
        boolean isOfFigure = column != null && column.type().unitKind() != Unit.Kind.ANY;
        // 费用_万元 is as good as 费用 万元.
        String text = aside.kind() == Aside.Kind.FILE || aside.kind() == Aside.Kind.SHEET
                ? aside.text().replaceAll("[-_—]+", " ")
                : aside.text();
        text.lines().forEach(line -> TitleUnits.beside(place(aside, line.strip()), line, currency)
                .refuseUnread(header, isOfFigure ? column : null, "file.unit-beside", problems));
    }

    private static Message place(Aside aside, String shown) {
        return switch (aside.kind()) {
            case COMMENT -> Message.of("aside.comment", shown, aside.cell());
            case PAGE -> Message.of("aside.page", shown);
            case SHAPE -> Message.of("aside.shape", shown);
            case SHEET -> Message.of("aside.sheet", shown);
            case FILE -> Message.of("aside.file", shown);
        };
    }
}
