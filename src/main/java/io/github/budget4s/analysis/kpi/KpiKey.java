package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.spend.SpendEntry;
import java.util.Locale;

/** What rows are made of. */
public enum KpiKey {
    CHANNEL,
    ACTIVITY,
    MONTH,
    STORE;

    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(SpendEntry entry) {
        return switch (this) {
            case CHANNEL -> entry.channel();
            case ACTIVITY -> entry.activity();
            case MONTH -> entry.month().toString();
            case STORE -> entry.store();
        };
    }

    String of(FunnelEntry entry) {
        return switch (this) {
            case CHANNEL -> entry.channel();
            case ACTIVITY -> entry.activity();
            case MONTH -> entry.month().toString();
            case STORE -> entry.store();
        };
    }
}
