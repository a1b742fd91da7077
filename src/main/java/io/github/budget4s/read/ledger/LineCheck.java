package io.github.budget4s.read.ledger;

import io.github.budget4s.read.ledger.duplicate.MonthlyLines;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.ledger.row.RowFindings;
import io.github.budget4s.read.ledger.standing.OrderReferences;

/**
 * What is told while the lines of a file are read, and what is known of those of earlier files.
 *
 * @param known what an earlier reading of the same file found
 * @param inPart whether only a part of the file is read
 * @param inSums whether an engine has added the lines up: what is to be judged line by line is then left to who reads
 *     those
 * @param orders the references of the orders of all files
 */
record LineCheck(
        FileProblems problems,
        MonthlyLines monthlyLines,
        RowFindings known,
        boolean inPart,
        boolean inSums,
        OrderReferences orders) {}
