package io.github.budget4s.read.ledger.definition;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;

/** What a kind's own rules of a file as a whole may look at, and how they say what they found. */
public interface FileCheck {

    /** Returns the file as the user named it. */
    String fileName();

    Header header();

    /** Returns whether a heading is perhaps meant for a column. */
    boolean looksLike(String heading, LedgerColumn column);

    /** Returns whether the lines are months rather than days, as far as is known. */
    boolean isMonthly();

    /** Counts the lines that were used so far. */
    long used();

    /** Returns whether two lines were added up. */
    boolean hasSummedLines();

    /** Returns whether the file as a whole has no problem so far. */
    boolean isSound();

    /**
     * Makes a problem of the header.
     *
     * @param cell the heading, counted from 0; -1 for the header as a whole
     */
    void refuse(int cell, Message reason);

    /** Says what to beware of. */
    void note(Note note);
}
