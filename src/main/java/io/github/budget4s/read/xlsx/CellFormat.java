package io.github.budget4s.read.xlsx;

import io.github.budget4s.domain.message.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number format of a workbook: what it makes of a stored number that a reader has to know. */
final class CellFormat {

    /** Shows a number as it is. */
    static final CellFormat GENERAL = new CellFormat(Shown.NUMBER, List.of(), "");

    private static final int PERCENT = 9;
    private static final int PERCENT_WITH_DECIMALS = 10;

    private final Shown shown;
    private final List<FormatSection> sections;
    private final String code;
    private final boolean plain;

    private CellFormat(Shown shown, List<FormatSection> sections, String code) {
        this.shown = shown;
        this.sections = sections;
        this.code = code;
        this.plain =
                shown == Shown.NUMBER && sections.stream().allMatch(FormatSection::isPlain) && areSignsPlain(sections);
    }

    /** Returns whether numbers above zero are shown as such, and those below with a minus or a colour. */
    private static boolean areSignsPlain(List<FormatSection> sections) {
        if (sections.isEmpty()) {
            return true;
        }
        FormatSection above = sections.get(0);
        FormatSection below = sections.get(sections.size() > 1 ? 1 : 0);
        return above.shows()
                && !above.below()
                && below.shows()
                && (sections.size() == 1 || below.below() || below.coloured())
                && sections.stream().noneMatch(FormatSection::isConditional);
    }

    /** What a stored number is shown as. */
    private enum Shown {
        NUMBER,
        DAY,
        TIME,
        MONTH,
        /** A month in one country, a day in others. */
        PERHAPS_MONTH
    }

    /** Reads one of the formats that a workbook does not spell out. */
    static CellFormat builtIn(int number) {
        if (number == PERCENT || number == PERCENT_WITH_DECIMALS) {
            return of("0%");
        }
        if (!DateFormats.isDate(number)) {
            return GENERAL;
        }
        Shown shown = DateFormats.showsTime(number)
                ? Shown.TIME
                : DateFormats.showsMonth(number)
                        ? Shown.MONTH
                        : DateFormats.perhapsShowsMonth(number) ? Shown.PERHAPS_MONTH : Shown.DAY;
        return new CellFormat(shown, List.of(), "");
    }

    /** Reads a format as a workbook spells it out: {@code 0.00"万元";[Red]-0.00"万元"}. */
    static CellFormat of(String code) {
        if (code.isBlank()) {
            return GENERAL;
        }
        if (DateFormats.isDate(code)) {
            Shown shown =
                    DateFormats.showsTime(code) ? Shown.TIME : DateFormats.showsMonth(code) ? Shown.MONTH : Shown.DAY;
            return new CellFormat(shown, List.of(), "");
        }
        List<FormatSection> sections = new ArrayList<>();
        for (String section : FormatSection.split(code)) {
            sections.add(FormatSection.of(section));
        }
        return new CellFormat(Shown.NUMBER, List.copyOf(sections), code);
    }

    /** Returns whether it shows a number as a date or a time. */
    boolean isDate() {
        return shown != Shown.NUMBER;
    }

    /** Returns whether it shows the time of a date. */
    boolean showsTime() {
        return shown == Shown.TIME;
    }

    /** Returns whether it shows a date, {@code 2024-03-01}, as a month. */
    boolean isMonth(String date) {
        return shown == Shown.MONTH || (shown == Shown.PERHAPS_MONTH && date.endsWith("-01"));
    }

    /** Returns whether it makes nothing of a number that a reader has to know. */
    boolean isPlain() {
        return plain;
    }

    /**
     * Says what is wrong with a number that is shown as another than it is: {@code (300)} or {@code 300CR} for 300,
     * {@code 300} for -300, nothing at all. A minus that only a colour stands for is no other number.
     */
    @Nullable
    Message fault(BigDecimal number, String plain) {
        if (isDate() || number.signum() == 0) {
            return null;
        }
        FormatSection section = section(number);
        if (!section.shows()) {
            return Message.of("value.format-hides", plain, code);
        }
        if (number.signum() > 0) {
            return section.below() ? Message.of("value.format-below", plain, code) : null;
        }
        // Below zero a section of its own is shown as it stands, any other with a minus before it.
        boolean isOwn = sections.size() > 1 && sections.stream().noneMatch(FormatSection::isConditional);
        return isOwn && !section.below() && !section.coloured() ? Message.of("value.format-above", plain, code) : null;
    }

    /** Returns what is written beside a number, {@code 万元} or {@code US$}; an empty text for nothing. */
    String unit(BigDecimal number) {
        return isDate() ? "" : section(number).unit();
    }

    /**
     * Returns a number as the text that it is shown as where that is something else than the number: a percentage, in
     * full, {@code 5.25%} for 0.0525 and {@code 0%}; a code of as many digits as the format shows, {@code 0755} for
     * {@code 0000} and {@code S007} for {@code "S"000}. Any other as it is.
     */
    String text(BigDecimal number, String plain) {
        if (isDate()) {
            return plain;
        }
        FormatSection section = section(number);
        if (section.percent() != FormatSection.Percent.NONE) {
            return section.percentage(number, plain);
        }
        return number.signum() < 0 || plain.indexOf('.') >= 0 ? plain : section.code(plain);
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
