package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.source.Aside;
import io.github.budget4s.read.value.Unit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sees that no unit is missed that is told beside the cells of a table alone: in a comment, a box, the header of a
 * page, the name of the sheet or of the file. It is not known to be still true, so that it is asked for where it is
 * looked for.
 */
final class AsideUnits {

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

    /** Refuses the units of a text that the columns do not say. */
    void check(Aside aside) {
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
        String key = "aside." + aside.kind().name().toLowerCase(Locale.ROOT);
        return aside.cell().isEmpty() ? Message.of(key, shown) : Message.of(key + "-at", shown, aside.cell());
    }
}
