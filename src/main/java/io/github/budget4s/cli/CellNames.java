package io.github.budget4s.cli;

import io.github.budget4s.analysis.allocation.CellName;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.read.value.CellChoice;
import org.jspecify.annotations.Nullable;

/** Makes the amount that the user wants explained out of what was written. */
public final class CellNames {

    private CellNames() {}

    /** Returns the amount that was chosen, with its names as the files have them; null when none was. */
    public static @Nullable CellName of(@Nullable CellChoice chosen, Names names) {
        return chosen == null
                ? null
                : new CellName(
                        chosen.month().monthOfYear(),
                        chosen.month().year(),
                        chosen.keys().stream().map(names::anyName).toList());
    }
}
