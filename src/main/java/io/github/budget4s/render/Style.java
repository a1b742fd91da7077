package io.github.budget4s.render;

import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.table.Column;
import java.nio.charset.Charset;

/**
 * Says how a report is to look.
 *
 * @param localizer puts texts and figures into the reader's language
 * @param headings the language of column names
 * @param byteOrderMark whether CSV and TSV begin with one, so that Excel takes them for UTF-8
 * @param width how many columns the terminal has; 0 when there is none and nothing is to be fitted
 * @param color whether the terminal shows colours
 * @param charset the encoding of what shows the text, which says what can be drawn; results are in UTF-8
 */
public record Style(
        Localizer localizer, Headings headings, boolean byteOrderMark, int width, boolean color, Charset charset) {

    /** Which names the columns carry. */
    public enum Headings {
        /** The English names of CSV and JSON, which programs rely on. */
        NAMES,
        /** The words of the user's language. */
        WORDS
    }

    /** Returns the heading of a column: its name or its words, as {@link #headings} has it. */
    public String heading(Column column) {
        return headings == Headings.NAMES ? column.name() : localizer.heading(column);
    }
}
