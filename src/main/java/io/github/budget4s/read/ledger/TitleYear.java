package io.github.budget4s.read.ledger;

import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the year that the lines above a table name: 2025年度预算, Sales 2025. */
final class TitleYear {

    /** The day on which a report was made is no year of it. */
    private static final Pattern DAY = Pattern.compile("\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?");

    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,])((?:19|20)\\d\\d)(?![\\d,]|\\.\\d)");

    private TitleYear() {}

    /** Lists the different years in order. */
    static List<Integer> in(List<Row> above) {
        TreeSet<Integer> years = new TreeSet<>();
        for (Row row : above) {
            for (String cell : row.cells()) {
                Matcher year = YEAR.matcher(DAY.matcher(CellText.plain(cell)).replaceAll(" "));
                while (year.find()) {
                    years.add(Integer.parseInt(year.group(1)));
                }
            }
        }
        return new ArrayList<>(years);
    }
}
