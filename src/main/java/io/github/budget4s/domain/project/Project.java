package io.github.budget4s.domain.project;

import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.reserve.ReserveSettings;
import org.jspecify.annotations.Nullable;

/**
 * Holds the settings of {@code budget4s.yaml}, so that commands need no flags in a prepared folder.
 *
 * @param store whose budget it is
 * @param budgetYear which year is planned, and when it begins
 * @param sources the files, and how they are read
 * @param tolerances from which deviation on a budget is yellow and red
 * @param customers what the store promises those who ask and those who bought
 * @param reserve the journal of the reserve, and who signs in it
 * @param audit the record of what was run; null when none is kept
 * @param aliases the other names that channels, stores, activities and models have
 */
public record Project(
        Store store,
        BudgetYear budgetYear,
        SourceFiles sources,
        Tolerances tolerances,
        CustomerWork customers,
        ReserveSettings reserve,
        @Nullable Audit audit,
        Aliases aliases) {

    /** An empty project: the folder has no {@code budget4s.yaml}. */
    public static final Project EMPTY = new Project(
            Store.UNKNOWN,
            BudgetYear.DEFAULT,
            SourceFiles.NONE,
            Tolerances.DEFAULT,
            CustomerWork.DEFAULT,
            ReserveSettings.DEFAULT,
            null,
            Aliases.NONE);

    /** Returns within which working time leads are to be answered. */
    public ResponsePromise response() {
        return customers.response();
    }

    /**
     * Holds where the record of what was run is kept, and how long.
     *
     * @param file the file, as written, relative to the folder
     * @param keepYears how many years nothing of it may be removed
     */
    public record Audit(String file, int keepYears) {
        /** How long plans ask for such a record, and the least that may be set. */
        public static final int YEARS = 3;
    }
}
