package io.github.budget4s.read.source;

import java.util.List;

/**
 * One record of a delimited file, row of a sheet or object of a list: its cells as text, and where it stands.
 *
 * <p>A row is good until the next one is handed on; who wants it for longer takes {@link #kept}.
 */
public interface Row {

    /** Returns the physical line on which the row begins, or its number in the sheet or list; counted from 1. */
    long line();

    /**
     * Returns the cells as text, unquoted and not trimmed. A blank cell is an empty text, a line with nothing at all
     * one empty cell. Of a sheet: numbers as plain decimals as Excel would show them unformatted (15 significant
     * digits) or, where they are shown as percentages, as {@code 5.25%}, dates as {@code 2024-03-05} or
     * {@code 2024-03-05 14:30:00}, formulas as their last value.
     */
    List<String> cells();

    default int size() {
        return cells().size();
    }

    /** Returns the text of a cell, counted from 0. */
    default String cell(int index) {
        return cells().get(index);
    }

    /**
     * Returns what the number format of a cell writes beside its figure, counted from 0: {@code 万元} for
     * {@code 0.00"万元"}, {@code US$}, {@code ¥}; an empty text where it writes nothing, and in files that have no
     * formats. A format that divides the figure by the 万 or 千 that it writes, or writes nothing, as {@code 0!.0,"万元"}
     * and {@code #,##0,} do, leaves {@code 元}: what is stored are yuan.
     */
    default String unit(int index) {
        return "";
    }

    /** Returns the row for keeps. */
    default Row kept() {
        return Row.of(line(), List.copyOf(cells()));
    }

    /** Makes a row out of texts. */
    static Row of(long line, List<String> cells) {
        return new TextRow(line, cells);
    }
}
