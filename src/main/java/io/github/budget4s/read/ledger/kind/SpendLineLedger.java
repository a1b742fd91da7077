package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.spend.LedgerLine;
import io.github.budget4s.domain.spend.SpendKey;
import io.github.budget4s.domain.spend.SpendLine;
import io.github.budget4s.domain.spend.SpendStage;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.LineStage;
import io.github.budget4s.read.ledger.definition.Numbered;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.Standings;
import java.util.List;
import java.util.TreeMap;

/** Spend line by line, each with its place and number, for lists of lines; memory grows with them. */
public final class SpendLineLedger extends Ledger<LedgerLine, List<LedgerLine>> {

    private static final SpendLedger SPEND = new SpendLedger();

    /** Here every number is kept; otherwise only those of orders are. */
    private static final LedgerColumn NUMBER = LedgerColumn.of(
            SpendLedger.REFERENCE.englishName(),
            CellType.TEXT,
            String.join(
                    " ",
                    SpendLedger.REFERENCE
                            .names()
                            .subList(1, SpendLedger.REFERENCE.names().size())));

    public SpendLineLedger() {
        super(
                "spend_lines",
                SPEND.columns().stream()
                        .map(column -> column == SpendLedger.REFERENCE ? NUMBER : column)
                        .toArray(LedgerColumn[]::new));
    }

    @Override
    public Standings standings() {
        return SPEND.standings();
    }

    @Override
    public Numbered numbered() {
        return SPEND.numbered();
    }

    @Override
    public void checkLine(Line line) {
        SPEND.checkLine(line);
    }

    @Override
    public LedgerLine entry(Line line) {
        SpendKey key = SpendKey.of(
                line.month(),
                line.day(),
                line.text(SpendLedger.CHANNEL),
                line.text(SpendLedger.ACTIVITY),
                line.text(LedgerColumn.STORE),
                line.meaning(SpendLedger.CATEGORY, SpendLedger.CATEGORIES),
                line.stage(SpendLedger.STATUS) == LineStage.ORDER);
        Location place = line.location(SpendLedger.AMOUNT);
        return new LedgerLine(
                new SpendLine(
                        key,
                        SpendLedger.period(line),
                        line.text(NUMBER),
                        SpendStage.OPEN_END,
                        line.money(SpendLedger.AMOUNT),
                        1),
                new TreeMap<>(),
                Location.of(place.file(), place.line()));
    }

    @Override
    public List<LedgerLine> content(List<LedgerFile<LedgerLine>> files, ReadingOptions options) {
        return LedgerFile.entries(files);
    }
}
