package io.github.budget4s.render.xlsx;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Judgement;
import io.github.budget4s.report.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;

/** Colours flags by what they are raised by, so that the colour follows where a figure or a threshold is changed. */
final class Highlights {

    private Highlights() {}

    /** Adds the rules of a table. */
    static void add(Sheet sheet, Places.Place place, FormulaText formulas) {
        Table table = place.table();
        FormulaText conditions = formulas.withFixedColumns();
        for (int column = 0; column < table.columns().size(); column++) {
            int index = column;
            rowsByJudgement(table, column)
                    .forEach((judgement, rows) -> add(sheet, place, new Rule(judgement, rows, index), conditions));
        }
    }

    private record Rule(Judgement judgement, List<Integer> rows, int column) {}

    private static Map<Judgement, List<Integer>> rowsByJudgement(Table table, int column) {
        Map<Judgement, List<Integer>> found = new LinkedHashMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            Judgement judgement = table.rows().get(row).get(column).judgement();
            if (judgement != null) {
                found.computeIfAbsent(judgement, each -> new ArrayList<>()).add(row);
            }
        }
        return found;
    }

    private static void add(Sheet sheet, Places.Place place, Rule rule, FormulaText conditions) {
        CellRangeAddress[] ranges = ranges(place, rule);
        int first = rule.rows().get(0);
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        String red = conditions.of(rule.judgement().red(), first);
        String yellow = conditions.of(rule.judgement().yellow(), first);
        formatting.addConditionalFormatting(ranges, new ConditionalFormattingRule[] {
            colored(formatting, red, Flag.RED),
            colored(formatting, "AND(NOT(" + red + ")," + yellow + ")", Flag.YELLOW),
            colored(formatting, "NOT(OR(" + red + "," + yellow + "))", Flag.OK)
        });
    }

    private static ConditionalFormattingRule colored(
            SheetConditionalFormatting formatting, String condition, Flag flag) {
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(condition);
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        pattern.setFillBackgroundColor(CellStyles.colorOf(flag));
        return rule;
    }

    /** Rows that follow each other are one range; the ratio beside the flag has its colour too. */
    private static CellRangeAddress[] ranges(Places.Place place, Rule rule) {
        int from = rule.column() > 0
                        && place.table().columns().get(rule.column() - 1).kind() == Column.Kind.RATIO
                ? rule.column() - 1
                : rule.column();
        List<CellRangeAddress> ranges = new ArrayList<>();
        int first = rule.rows().get(0);
        int last = first;
        for (int row : rule.rows()) {
            if (row > last + 1) {
                ranges.add(range(place, first, last, from, rule.column()));
                first = row;
            }
            last = row;
        }
        ranges.add(range(place, first, last, from, rule.column()));
        return ranges.toArray(new CellRangeAddress[0]);
    }

    private static CellRangeAddress range(Places.Place place, int first, int last, int from, int to) {
        return new CellRangeAddress(place.firstRow() + first, place.firstRow() + last, from, to);
    }
}
