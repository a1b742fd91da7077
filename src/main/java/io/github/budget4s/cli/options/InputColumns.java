package io.github.budget4s.cli.options;

import io.github.budget4s.read.budget.BudgetColumn;
import io.github.budget4s.read.claims.ClaimColumn;
import io.github.budget4s.read.columns.FileColumn;
import io.github.budget4s.read.funnel.FunnelColumn;
import io.github.budget4s.read.holidays.HolidayColumn;
import io.github.budget4s.read.leads.LeadColumn;
import io.github.budget4s.read.sales.SalesColumn;
import io.github.budget4s.read.service.ServiceColumn;
import io.github.budget4s.read.spend.SpendColumn;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the columns of all kinds of files, which a user may give names of his own. */
public final class InputColumns {

    private static final Set<String> NAMES = names();

    private InputColumns() {}

    /** Lists the English names, each once, those of sales first. */
    public static Set<String> englishNames() {
        return NAMES;
    }

    private static Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        Stream.<FileColumn[]>of(
                        SalesColumn.values(),
                        SpendColumn.values(),
                        FunnelColumn.values(),
                        BudgetColumn.values(),
                        ClaimColumn.values(),
                        ServiceColumn.values(),
                        LeadColumn.values(),
                        HolidayColumn.values())
                .flatMap(Arrays::stream)
                .map(FileColumn::englishName)
                .forEach(names::add);
        return Collections.unmodifiableSet(names);
    }
}
