package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.budget.ProposalRow;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.NameForm;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.problem.ProblemList;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.ColumnName;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.header.TitleUnits;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.word.RowWord;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the proposal that {@code budget -o} wrote, in every format and both languages: the columns {@code item} and
 * {@code proposed}. It has no months, so that it is no {@link Ledger}.
 */
public final class ProposalReader {

    private static final LedgerColumn ITEMS = LedgerColumn.of("item", CellType.TEXT, "项目");
    private static final LedgerColumn AMOUNTS = LedgerColumn.of("proposed", CellType.MONEY, "建议预算");
    /** What the proposal calls what has no name of its own, in the user's language. */
    private static final Map<String, String> OWN_NAMES =
            Map.of("未归属", Channel.UNATTRIBUTED, "备用金", ProposalRow.RESERVE);

    private final String currency;
    private final FileProblems problems;
    private final List<Row> above = new ArrayList<>();
    private final List<ProposalRow> rows = new ArrayList<>();
    private final List<Total> totals = new ArrayList<>();
    private final Set<String> items = new HashSet<>();
    private Money sum = Money.ZERO;
    private @Nullable Header header;

    /** A row with the word of a total. */
    private record Total(long line, String word, Money amount, Money above) {}

    private ProposalReader(InputFile file, String currency) {
        this.currency = currency;
        this.problems = new FileProblems(file.name());
    }

    /**
     * Reads a proposal.
     *
     * @param currency the one that all amounts are to be in
     * @throws RefusedException with all that is wrong with the file
     */
    public static List<ProposalRow> read(InputFile file, String currency) {
        ProposalReader reader = new ProposalReader(file, currency);
        try {
            RowFiles.open(file, null, cells -> reader.isHeader(cells) ? 1 : 0).forEachRow(reader::row);
        } catch (BrokenFileException e) {
            throw new RefusedException(Reason.DATA, List.of(e.problem()), 1);
        } catch (IOException e) {
            throw new RefusedException(Reason.INPUT_MISSING, "files.unreadable", file.name());
        }
        if (reader.header == null) {
            reader.problems.refuseFile(Message.of("proposal.no-header"));
        }
        if (reader.problems.isFileSound()) {
            reader.refuseTotalsOfNothing();
        }
        ProblemList found = reader.problems.ofFile();
        if (found.count() > 0) {
            throw new RefusedException(Reason.DATA, found.listed(), found.count());
        }
        return reader.rows;
    }

    private boolean isHeader(List<String> cells) {
        List<String> names = ColumnName.normals(cells);
        return names.stream().anyMatch(ITEMS.names()::contains)
                && names.stream().anyMatch(AMOUNTS.names()::contains);
    }

    private boolean row(Row row) {
        if (header != null) {
            if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                line(row, header);
            }
        } else if (isHeader(row.cells())) {
            header = header(row);
        } else {
            above.add(row);
        }
        return true;
    }

    /** Returns where the two columns stand, and in what the amounts are given by their heading and the lines above. */
    private Header header(Row row) {
        Map<LedgerColumn, Header.Place> places = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            ColumnName name = ColumnName.of(row.cell(i));
            for (LedgerColumn column : List.of(ITEMS, AMOUNTS)) {
                if (column.names().contains(name.normal())
                        && places.putIfAbsent(column, new Header.Place(i, name.unit())) != null) {
                    problems.refuseHead(
                            row.line(),
                            i,
                            Message.of("file.column-twice", row.cell(i).strip()));
                }
            }
        }
        return new TitleUnits(above, currency)
                .applyTo(new Header(row.line(), row.cells(), places, List.of()), problems);
    }

    private void line(Row row, Header columns) {
        String item = NameForm.clean(cell(row, columns.index(ITEMS)));
        int place = columns.index(AMOUNTS);
        String text = cell(row, place);
        Reading<Money> amount = Numbers.money(text, columns.scale(AMOUNTS));
        boolean isTotal = RowWord.isTotal(item);
        if (amount instanceof Reading.Unreadable<Money> unreadable) {
            problems.refuseHead(row.line(), place, unreadable.message());
        } else if (item.isEmpty()) {
            problems.refuseHead(row.line(), columns.index(ITEMS), Message.of("claims.item-empty"));
        } else if (!(amount instanceof Reading.Value<Money> value)) {
            if (!isTotal) {
                problems.refuseHead(row.line(), place, Message.of("spend.amount-empty"));
            }
        } else if (isTotal) {
            totals.add(new Total(row.line(), item, value.value(), sum));
        } else if (value.value().isNegative()) {
            problems.refuseHead(row.line(), place, Message.of("value.negative", text));
        } else if (!items.add(OWN_NAMES.getOrDefault(item, item))) {
            problems.refuseHead(row.line(), place, Message.of("proposal.twice", item));
        } else {
            rows.add(new ProposalRow(OWN_NAMES.getOrDefault(item, item), value.value()));
            sum = sum.plus(value.value());
        }
    }

    /** A total is the sum of all rows, of those above it, or of those since the total before; else it may be a name. */
    private void refuseTotalsOfNothing() {
        Money before = Money.ZERO;
        for (Total each : totals) {
            if (!List.of(sum, each.above(), each.above().minus(before)).contains(each.amount())) {
                problems.refuseHead(
                        each.line(), -1, Message.of("proposal.total-differs", each.word(), each.amount(), sum));
            }
            before = each.above();
        }
    }

    private static String cell(Row row, int index) {
        return index < row.size() ? row.cell(index) : "";
    }
}
