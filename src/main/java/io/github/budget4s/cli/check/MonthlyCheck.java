package io.github.budget4s.cli.check;

import io.github.budget4s.analysis.check.EarlierMonths;
import io.github.budget4s.analysis.check.LedgerAge;
import io.github.budget4s.analysis.check.MonthFlag;
import io.github.budget4s.analysis.check.Verdict;
import io.github.budget4s.analysis.claims.ClaimsCheck;
import io.github.budget4s.analysis.reserve.ReserveLedger;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.cli.ClaimsTask;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.VarianceTask;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.reserve.ReserveFiles;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.check.CheckLine;
import io.github.budget4s.report.check.CheckText;
import io.github.budget4s.report.check.MonthsReport;
import io.github.budget4s.report.check.VarianceLines;
import io.github.budget4s.report.claims.ClaimsReport;
import io.github.budget4s.report.reserve.ReserveStatusReport;
import io.github.budget4s.report.variance.CutsReport;
import io.github.budget4s.report.variance.VarianceReport;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a check one after the other, and keeps what they found. */
final class MonthlyCheck {

    private final Run run;
    private final FileInputOptions fileInput;
    private final VarianceTask variance;
    private final ClaimsTask claims;
    private final Detail detail;
    private final CheckParts parts = new CheckParts();
    private @Nullable String store;
    private final CheckFolder folder;
    private @Nullable Report drawn;

    MonthlyCheck(Run run, FileInputOptions fileInput, VarianceTask variance, ClaimsTask claims) {
        this.run = run;
        this.folder = new CheckFolder(run);
        this.fileInput = fileInput;
        this.variance = variance;
        this.claims = claims;
        // One reading does for both.
        this.detail = new Detail(true, true, variance.by().contains(Dimension.STORE));
    }

    /**
     * Makes the check, and keeps it.
     *
     * @param day the day whose name the folder has
     */
    CheckResult make(LocalDate day) {
        Inputs inputs = parts.attempt(Message.of("check.project"), () -> run.inputs(fileInput));
        if (inputs == null) {
            return result(day, null);
        }
        store = inputs.project().store().name();
        addData(inputs.another());
        addVariance(inputs.another(), day);
        addClaims(inputs.another());
        addReserve(inputs.another(), day);
        folder.addOverview(inputs, variance);
        boolean kept = parts.attempt(Message.of("check.keeping"), () -> {
                    folder.keep(day.toString(), text(day, folder.parent()));
                    return folder;
                })
                != null;
        return result(day, kept ? folder.parent() : null);
    }

    /** Returns spend beside the budget; null where it could not be checked. */
    @Nullable
    Report drawn() {
        return drawn;
    }

    private CheckResult result(LocalDate day, @Nullable String parent) {
        return new CheckResult(CheckText.verdict(parts.list()), text(day, parent));
    }

    private YearMonth month() {
        return Objects.requireNonNull(variance.month());
    }

    private String text(LocalDate day, @Nullable String parent) {
        return CheckText.of(
                        new CheckText.Heading(store, month(), day),
                        parts.list(),
                        parent == null ? null : parent + "/" + day)
                .stream()
                .map(line ->
                        "  ".repeat(line.indent()) + run.session().localizer().text(line.message()))
                .collect(Collectors.joining("\n"));
    }

    /** Why spend cannot be read is said where it is held against the budget. */
    private void addData(Inputs inputs) {
        Spend spend;
        try {
            inputs.payingBy(variance.files().plan());
            spend = inputs.spend(variance.files().spend(), detail);
        } catch (RefusedException e) {
            return;
        }
        LedgerAge age = LedgerAge.of(spend, month(), Today.named(Objects.requireNonNull(variance.asOf())));
        if (!age.isFresh()) {
            parts.add(Message.of("check.data"), Verdict.UNKNOWN, List.of(CheckText.of(age)), List.of());
        }
    }

    private void addVariance(Inputs inputs, LocalDate day) {
        Message name = Message.of("check.variance");
        VarianceCheck check = parts.attempt(name, () -> variance.check(run, inputs, detail));
        if (check == null) {
            return;
        }
        List<String> unreadable = new ArrayList<>();
        EarlierMonths earlier = EarlierMonths.of(check, folder.before(day, unreadable));
        unreadable.forEach(file -> inputs.note(Note.warning("check.months-unreadable", file)));
        List<CheckLine> lines = new ArrayList<>(VarianceLines.of(check));
        lines.addAll(VarianceLines.of(earlier));
        Verdict verdict = Verdict.of(Flag.worst(List.of(check.worst(), earlier.worstTurned())));
        parts.add(name, verdict, lines, inputs.notes());
        folder.add(CheckFolder.MONTHS, MonthsReport.of(MonthFlag.of(check), month()));
        Report report = VarianceReport.of(check, inputs.summaries(), inputs.notes());
        folder.addBoth("variance", report);
        folder.addPicture("variance.svg", report);
        drawn = report;
        if (check.worst() == Flag.RED) {
            folder.add("cuts.csv", CutsReport.of(check, inputs.summaries(), inputs.notes()));
        }
    }

    /** Claims are looked at where there is a policy. */
    private void addClaims(Inputs inputs) {
        Message name = Message.of("check.claims");
        inputs.payingBy(claims.files().plan());
        Boolean has = parts.attempt(name, () -> inputs.hasPolicy(claims.files().policies()));
        if (has == null || !has) {
            return;
        }
        ClaimsCheck check = parts.attempt(name, () -> claims.check(inputs, detail));
        if (check == null) {
            return;
        }
        parts.add(name, Verdict.of(check.worst()), List.of(), inputs.notes());
        Report report = ClaimsReport.of(check, false, inputs.summaries(), inputs.notes());
        folder.addBoth("claims", report);
    }

    /** The reserve is looked at where the plan has one and the project has its journal. */
    private void addReserve(Inputs inputs, LocalDate day) {
        Message name = Message.of("check.reserve");
        parts.attempt(name, () -> {
            Money whole = inputs.plan(variance.files().plan()).reserve();
            ReserveLedger ledger = whole.isZero() ? null : ReserveFiles.ledger(run, day);
            if (ledger != null) {
                addReserve(name, whole, ledger, day);
            }
            return whole;
        });
    }

    private void addReserve(Message name, Money whole, ReserveLedger ledger, LocalDate day) {
        Report report = ReserveStatusReport.of(
                "reserve status",
                whole,
                ledger,
                new ReserveStatusReport.Shown(ledger.requests(), null),
                day,
                List.<Note>of());
        Money left = ledger.left(whole);
        parts.add(
                name,
                left.isNegative() ? Verdict.RED : Verdict.OK,
                List.of(new CheckLine(1, Message.of("check.reserve-left", left, whole))),
                report.notes());
        folder.addBoth("reserve", report);
    }
}
