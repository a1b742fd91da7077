package io.github.budget4s.read.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A number format of a workbook: what it makes of a stored number that a reader has to know. */
final class CellFormat {

    /** Shows a number as it is. */
    static final CellFormat GENERAL = new CellFormat(false, List.of());

    private final boolean date;
    private final List<FormatSection> sections;

    private CellFormat(boolean date, List<FormatSection> sections) {
        this.date = date;
        this.sections = sections;
    }

    /** Reads one of the formats that a workbook does not spell out. */
    static CellFormat builtIn(int number) {
        return CellValues.isDate(number) ? new CellFormat(true, List.of()) : GENERAL;
    }

    /** Reads a format as a workbook spells it out: {@code 0.00"万元";[Red]-0.00"万元"}. */
    static CellFormat of(String code) {
        List<FormatSection> sections = new ArrayList<>();
        for (String section : FormatSection.split(code)) {
            sections.add(FormatSection.of(section));
        }
        return new CellFormat(CellValues.isDate(code), List.copyOf(sections));
    }

    /** Returns whether it shows a number as a date or a time. */
    boolean isDate() {
        return date;
    }

    /** Returns whether it makes nothing of a number that a reader has to know. */
    boolean isPlain() {
        return !date && sections.stream().allMatch(FormatSection::isPlain);
    }

    /** Returns what is written beside a number, {@code 万元} or {@code US$}; an empty text for nothing. */
    String unit(BigDecimal number) {
        return date ? "" : section(number).unit();
    }

    private FormatSection section(BigDecimal number) {
        if (sections.isEmpty()) {
            return FormatSection.NONE;
        }
        for (FormatSection section : sections) {
            if (section.isConditional() && section.accepts(number)) {
                return section;
            }
        }
        List<FormatSection> others =
                sections.stream().filter(section -> !section.isConditional()).toList();
        if (others.isEmpty()) {
            return FormatSection.NONE;
        }
        if (others.size() < sections.size()) {
            // After sections with conditions the next one is for all that they leave.
            return others.get(0);
        }
        int bySign = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
        return others.get(bySign < others.size() ? bySign : 0);
    }
}
