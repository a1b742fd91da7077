package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.budget.ProposalRow;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.NameForm;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.ProblemList;
import io.github.budget4s.domain.problem.Problems;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the proposal that {@code budget -o} wrote, in every format and both languages: the columns {@code item} and
 * {@code proposed}. It has no months, so that it is no {@link Ledger}.
 */
public final class ProposalReader {

    private static final Set<String> ITEM = Set.of("item", "项目");
    private static final Set<String> PROPOSED = Set.of("proposed", "建议预算");
    /** What the proposal calls what has no name of its own, in the user's language. */
    private static final Map<String, String> OWN_NAMES =
            Map.of("未归属", Channel.UNATTRIBUTED, "备用金", ProposalRow.RESERVE);

    private final InputFile file;
    private final Problems problems = new Problems();
    private final List<ProposalRow> rows = new ArrayList<>();
    private final Set<String> items = new HashSet<>();
    private @Nullable Header header;

    private record Header(int item, int proposed) {

        static @Nullable Header of(List<String> cells) {
            int item = index(cells, ITEM);
            int proposed = index(cells, PROPOSED);
            return item < 0 || proposed < 0 ? null : new Header(item, proposed);
        }

        private static int index(List<String> cells, Set<String> names) {
            for (int i = 0; i < cells.size(); i++) {
                if (names.contains(ColumnName.of(cells.get(i)).normal())) {
                    return i;
                }
            }
            return -1;
        }
    }

    private ProposalReader(InputFile file) {
        this.file = file;
    }

    /**
     * Reads a proposal.
     *
     * @throws RefusedException with all that is wrong with the file
     */
    public static List<ProposalRow> read(InputFile file) {
        ProposalReader reader = new ProposalReader(file);
        try {
            RowFiles.open(file, null, cells -> Header.of(cells) == null ? 0 : 1).forEachRow(reader::row);
        } catch (BrokenFileException e) {
            throw new RefusedException(Reason.DATA, List.of(e.problem()), 1);
        } catch (IOException e) {
            throw new RefusedException(Reason.INPUT_MISSING, "files.unreadable", file.name());
        }
        if (reader.header == null) {
            reader.problems.add(Location.of(file.name()), Message.of("proposal.no-header"));
        }
        ProblemList found = reader.problems.toList();
        if (found.count() > 0) {
            throw new RefusedException(Reason.DATA, found.listed(), found.count());
        }
        return reader.rows;
    }

    private boolean row(Row row) {
        List<String> cells = row.cells();
        if (header == null) {
            header = Header.of(cells);
        } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            line(row, header);
        }
        return true;
    }

    private void line(Row row, Header columns) {
        String item = NameForm.clean(cell(row, columns.item())).replaceAll("^\\*\\*|\\*\\*$", "");
        if (RowWord.isTotal(item)) {
            return;
        }
        Reading<Money> amount = Numbers.money(cell(row, columns.proposed()));
        Location place = place(row, columns.proposed());
        if (amount instanceof Reading.Unreadable<Money> unreadable) {
            problems.add(place, unreadable.message());
        } else if (item.isEmpty()) {
            problems.add(place(row, columns.item()), Message.of("claims.item-empty"));
        } else if (!(amount instanceof Reading.Value<Money> value)) {
            problems.add(place, Message.of("spend.amount-empty"));
        } else if (value.value().isNegative()) {
            problems.add(place, Message.of("value.negative", cell(row, columns.proposed())));
        } else if (!items.add(OWN_NAMES.getOrDefault(item, item))) {
            problems.add(place, Message.of("proposal.twice", item));
        } else {
            rows.add(new ProposalRow(OWN_NAMES.getOrDefault(item, item), value.value()));
        }
    }

    private Location place(Row row, int index) {
        return new Location(file.name(), row.line(), index + 1);
    }

    private static String cell(Row row, int index) {
        return index < row.size() ? row.cell(index) : "";
    }
}
