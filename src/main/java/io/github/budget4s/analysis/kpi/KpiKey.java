package io.github.budget4s.analysis.kpi;

import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.plan.ChannelGroups;
import io.github.budget4s.domain.spend.SpendEntry;
import java.util.Locale;

/** What rows are made of. */
public enum KpiKey {
    CHANNEL,
    ACTIVITY,
    MONTH,
    STORE,
    /** The group of channels that the plan puts a channel in. */
    GROUP;

    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(SpendEntry entry, ChannelGroups groups) {
        return switch (this) {
            case CHANNEL -> entry.channel();
            case ACTIVITY -> entry.activity();
            case MONTH -> entry.month().toString();
            case STORE -> entry.store();
            case GROUP -> groups.of(entry.channel());
        };
    }

    String of(FunnelEntry entry, ChannelGroups groups) {
        return switch (this) {
            case CHANNEL -> entry.channel();
            case ACTIVITY -> entry.activity();
            case MONTH -> entry.month().toString();
            case STORE -> entry.store();
            case GROUP -> groups.of(entry.channel());
        };
    }
}
