package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.ledger.definition.FileCheck;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.header.ColumnNames;
import io.github.budget4s.read.ledger.row.FileProblems;

/** Lets a kind's own rules look at the file whose rows are read. */
record BodyCheck(BodyReader<?> body, ColumnNames names, FileProblems problems) implements FileCheck {

    @Override
    public String fileName() {
        return problems.file();
    }

    @Override
    public Header header() {
        return body.header();
    }

    @Override
    public boolean looksLike(String heading, LedgerColumn column) {
        return names.looksLike(heading, column);
    }

    @Override
    public boolean isMonthly() {
        return body.isMonthly();
    }

    @Override
    public long used() {
        return body.used();
    }

    @Override
    public boolean hasSummedLines() {
        return body.hasSummedLines();
    }

    @Override
    public boolean isSound() {
        return problems.isFileSound();
    }

    @Override
    public void refuse(int cell, Message reason) {
        problems.refuseHead(header().line(), cell, reason);
    }

    @Override
    public void note(Note note) {
        problems.note(note);
    }
}
