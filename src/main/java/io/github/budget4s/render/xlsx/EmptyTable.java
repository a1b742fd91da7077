package io.github.budget4s.render.xlsx;

import io.github.budget4s.report.table.Table;
import java.util.List;

/** Stands for the table of what stands in none, such as a check below it. */
final class EmptyTable {

    static final Table TABLE = Table.of(List.of(), List.of());

    private EmptyTable() {}
}
