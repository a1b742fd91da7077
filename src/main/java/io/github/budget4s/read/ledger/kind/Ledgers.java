package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.StandingColumn;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists the kinds of tables. */
public final class Ledgers {

    /** In the order in which they are documented; where a header fits two kinds as well, the earlier one is taken. */
    private static final List<Ledger<?, ?>> ALL = List.of(
            new SalesLedger(),
            new SpendLedger(),
            new FunnelLedger(),
            new BudgetLedger(),
            new ClaimLedger(),
            new TransferLedger(),
            new MeasureLedger(),
            new CustomerLedger(),
            new VisitLedger(),
            new ContactLedger(),
            new AfterSalesLedger(),
            new LeadLedger(),
            new HolidayLedger(),
            new EventLedger());

    private static final Set<String> COLUMN_NAMES = columnNames();

    private Ledgers() {}

    public static List<Ledger<?, ?>> all() {
        return ALL;
    }

    /** Lists the names of the kinds. */
    public static Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Ledger<?, ?> ledger : ALL) {
            names.add(ledger.name());
        }
        return names;
    }

    /** Finds a kind by its name; null when there is none. */
    public static @Nullable Ledger<?, ?> find(String name) {
        for (Ledger<?, ?> ledger : ALL) {
            if (ledger.name().equals(name)) {
                return ledger;
            }
        }
        return null;
    }

    /** Lists the English names of all columns, which a user may give names of his own; those of sales first. */
    public static Set<String> columnNamesOfAll() {
        return COLUMN_NAMES;
    }

    private static Set<String> columnNames() {
        Set<String> names = new LinkedHashSet<>();
        for (Ledger<?, ?> ledger : ALL) {
            for (LedgerColumn column : ledger.columns()) {
                names.add(column.englishName());
            }
            for (StandingColumn column : ledger.standings().columns()) {
                names.add(column.englishName());
            }
        }
        return Collections.unmodifiableSet(names);
    }
}
