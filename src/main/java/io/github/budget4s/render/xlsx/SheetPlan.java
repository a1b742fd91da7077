package io.github.budget4s.render.xlsx;

import io.github.budget4s.report.workbook.Block;
import io.github.budget4s.report.workbook.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * Says in which rows the parts of a sheet stand, before any of it is written: formulas of other sheets need that.
 *
 * @param name the sheet's name in the workbook
 * @param sheet what it shows
 * @param blocks where its blocks stand, in their order
 * @param checks the row of the first check, counted from 0
 */
record SheetPlan(String name, Sheet sheet, List<Places.Place> blocks, int checks) {

    static final int TITLE_ROW = 0;
    static final int SUBTITLE_ROW = 1;
    static final int STATE_ROW = 2;
    /** Below the title lines and a blank one. */
    static final int FIRST_BLOCK = 4;

    /** Plans a sheet, and tells where its blocks are. */
    static SheetPlan of(String name, Sheet sheet, Places places) {
        List<Places.Place> blocks = new ArrayList<>();
        int row = FIRST_BLOCK;
        for (Block block : sheet.blocks()) {
            row += block.heading() == null ? 1 : 2;
            Places.Place place = new Places.Place(name, block.table(), row);
            places.put(block.name(), place);
            blocks.add(place);
            row += block.table().rows().size() + (block.table().totals() == null ? 0 : 1) + 1;
        }
        return new SheetPlan(name, sheet, blocks, row);
    }

    /** Returns the row behind the checks. */
    int afterChecks() {
        return checks + (sheet.checks().isEmpty() ? 0 : sheet.checks().size() + 2);
    }
}
