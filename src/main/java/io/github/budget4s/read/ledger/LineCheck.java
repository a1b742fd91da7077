package io.github.budget4s.read.ledger;

/**
 * What is told while the lines of a file are read, and what is known of those of earlier files.
 *
 * @param known what an earlier reading of the same file found
 * @param inPart whether only a part of the file is read
 * @param orders the references of the orders of all files
 */
record LineCheck(
        FileProblems problems, MonthlyLines monthlyLines, RowFindings known, boolean inPart, OrderReferences orders) {}
