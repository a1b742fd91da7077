package io.github.budget4s.report.workbook;

import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.Table;

/** Names the blocks of a workbook that others refer to. */
final class Blocks {

    static final String PARAMETERS = "parameters";
    static final String REGULAR = "regular";
    static final String MONTHS = "months";
    static final String MADE = "made";
    static final String REGULAR_STEPS = "regular-steps";
    static final String REGULAR_MONTHS = "regular-months";
    static final String POOL = "pool";
    static final String STEPS = "steps";
    static final String ALLOCATION = "allocation";
    static final String CHANNELS = "channels";
    static final String SPENT = "spent";
    static final String VARIANCE = "variance";

    static final Column VALUE = new Column("value", Column.Kind.COUNT);
    static final Column AMOUNT = new Column("amount", Column.Kind.MONEY);
    static final Column TOTAL = new Column("total", Column.Kind.MONEY);

    private Blocks() {}

    /** Refers to a whole column of a block. */
    static Formula.At all(Block block, Column column) {
        return new Formula.At(block.name(), column, 0, block.table().rows().size() - 1);
    }

    /** Refers to the total of a column of a block. */
    static Formula.At total(Block block, Column column) {
        return new Formula.At(block.name(), column, block.table().rows().size());
    }

    /** Finds a column by its name. */
    static Column column(Table table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + name));
    }
}
