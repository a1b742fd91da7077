package io.github.budget4s.render.xlsx;

import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.table.Formula;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Workbook;

/** Names the cells that the user may set, in the language of the workbook: {@code Yellow_line}, {@code 黄线}. */
final class ParameterName {

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{IsAlphabetic}\\p{IsDigit}]+");

    /** Excel takes 255 characters, with a number behind them. */
    private static final int LONGEST = 240;

    private ParameterName() {}

    /** Returns the words for a parameter. */
    static String label(Formula.Parameter parameter, Localizer localizer) {
        String name = localizer.text(parameter.name());
        return parameter.of() == null ? name : localizer.text("format.qualified", name, parameter.of());
    }

    /**
     * Names cells.
     *
     * @param cells where each parameter stands, such as {@code Notes!$C$4}
     */
    static void define(Workbook workbook, Map<Formula.Parameter, String> cells, Places places, Localizer localizer) {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        cells.forEach((parameter, cell) -> {
            String words = words(parameter, localizer);
            String name = words;
            for (int number = 1; !taken.add(name); number++) {
                name = words + "_" + number;
            }
            Name defined = workbook.createName();
            defined.setNameName(name);
            defined.setRefersToFormula(cell);
            places.name(parameter, name);
        });
    }

    /** A name has letters, digits and lines alone, and is like no cell's, such as RED1: hence the line in it. */
    private static String words(Formula.Parameter parameter, Localizer localizer) {
        String words = localizer.text(parameter.name());
        String whole = parameter.of() == null ? words : words + "_" + parameter.of();
        String name = NOT_IN_NAMES.matcher(whole).replaceAll("_");
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}
