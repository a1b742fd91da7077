package io.github.budget4s.read.ledger.header;

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

    /** What says when a report was made, of which model year a car is, or which number a paper has. */
    private static final Pattern OTHER =
            Pattern.compile("制表|填表|导出|打印|生成|编制|报送|更新|\\d{4}\\s*款|\\d{4}\\s*[〕)】\\]]\\s*第?\\s*\\d+\\s*号"
                    + "|(?i)(?:exported|created|printed|updated|generated)");

    private TitleYear() {}

    /** Returns the year that the lines name; 0 where they name none or several. */
    static int only(List<Row> above) {
        List<Integer> years = in(above);
        return years.size() == 1 ? years.get(0) : 0;
    }

    /** Lists the different years in order. */
    static List<Integer> in(List<Row> above) {
        TreeSet<Integer> years = new TreeSet<>();
        for (Row row : above) {
            for (String cell : row.cells()) {
                String text = CellText.plain(cell);
                Matcher year = YEAR.matcher(DAY.matcher(text).replaceAll(" "));
                while (!OTHER.matcher(text).find() && year.find()) {
                    years.add(Integer.parseInt(year.group(1)));
                }
            }
        }
        return new ArrayList<>(years);
    }
}
