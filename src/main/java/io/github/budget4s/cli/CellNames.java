package io.github.budget4s.cli;

import io.github.budget4s.analysis.allocation.CellName;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.read.value.CellChoice;
import org.jspecify.annotations.Nullable;

/** Makes the amount that the user wants explained out of what was written. */
public final class CellNames {

    private CellNames() {}

    /**
     * Returns the amount that was chosen, with its names as the files have them, and what has no channel as tables call
     * it; null when none was.
     */
    public static @Nullable CellName of(@Nullable CellChoice chosen, Run run) {
        Names names = run.names();
        String nameless = run.session().localizer().text("name." + Channel.UNATTRIBUTED);
        return chosen == null
                ? null
                : new CellName(
                        chosen.month().monthOfYear(),
                        chosen.month().year(),
                        chosen.keys().stream()
                                .map(key -> key.equals(nameless) ? Channel.UNATTRIBUTED : names.anyName(key))
                                .toList());
    }
}
