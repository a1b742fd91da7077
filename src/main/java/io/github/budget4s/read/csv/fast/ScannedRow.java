package io.github.budget4s.read.csv.fast;

import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.Identifiers;
import io.github.budget4s.read.value.PlainDates;
import io.github.budget4s.read.value.PlainNumbers;
import io.github.budget4s.read.value.TextHash;

/** A row whose cells are also known by their bytes, without a text being made of them. */
public interface ScannedRow extends Row {

    /** What {@link #code} answers for a text that is not in the dictionary of its column. */
    int NO_CODE = -1;

    /** What {@link #identifierHash} answers for all else. */
    long NO_HASH = 0;

    /**
     * Returns the dictionary code of a cell, counted from 0: the same for the same text of the same column, as long as
     * the rows come from the same part of the file.
     *
     * @return {@link #NO_CODE} for long texts, and for new ones once very many are known
     */
    int code(int index);

    /** Returns the number of a cell as {@link PlainNumbers#hundredths} reads it from its bytes. */
    long hundredths(int index);

    /** Returns the day of a cell as {@link PlainDates#day} reads it from its bytes. */
    int day(int index);

    /** Returns whether a cell is empty or blank. */
    boolean isBlank(int index);

    /** Returns whether the last character of a cell is one of the digits 0 to 9. */
    boolean endsInDigit(int index);

    /** Returns whether a cell is one of the {@link Identifiers}, as the number of an order. */
    boolean isIdentifier(int index);

    /**
     * Returns the hash of an {@link #isIdentifier identifier} that has any digit but 0, as {@link TextHash} has it of
     * its text; {@link #NO_HASH} for other cells.
     */
    long identifierHash(int index);

    /** Returns the end of an identifier as {@link Identifiers#tail} has it; {@link Identifiers#NONE} for others. */
    long identifierTail(int index);

    /** Returns what stands before the tail of an identifier, as {@link Identifiers#head} has it. */
    long identifierHead(int index);

    /**
     * Returns whether nothing is to be looked at in some columns: all cells there have texts that were marked as plain.
     */
    boolean arePlain(int[] columns);

    /** Returns whether the cells in some columns are all empty, end in a digit, are identifiers, or are plain. */
    boolean arePlainOrNumbered(int[] columns);

    /** Keeps that the text of a cell is plain, for all rows of the part that have it there. */
    void markPlain(int index);
}
