package io.github.budget4s.cli.check;

import io.github.budget4s.analysis.check.LedgerAge;
import io.github.budget4s.analysis.check.Verdict;
import io.github.budget4s.analysis.claims.ClaimsCheck;
import io.github.budget4s.analysis.reserve.ReserveLedger;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.cli.ClaimsTask;
import io.github.budget4s.cli.ExitCode;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.VarianceTask;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.reserve.ReserveFiles;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.read.ledger.Detail;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.check.CheckLine;
import io.github.budget4s.report.check.CheckPart;
import io.github.budget4s.report.check.CheckText;
import io.github.budget4s.report.check.VarianceLines;
import io.github.budget4s.report.claims.ClaimsReport;
import io.github.budget4s.report.reserve.ReserveStatusReport;
import io.github.budget4s.report.variance.CutsReport;
import io.github.budget4s.report.variance.VarianceReport;
import io.github.budget4s.write.OutputFile;
import io.github.budget4s.write.ResultFolder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the parts of a check one after the other, each by itself: one that fails does not keep the others from being
 * made. What was said once is not said again.
 */
final class MonthlyCheck {

    private static final String FOLDER = "checks";
    private static final String TEXT = "check.txt";
    private static final List<String> FILES = List.of(
            "variance.csv",
            "variance.xlsx",
            "cuts.csv",
            "claims.csv",
            "claims.xlsx",
            "reserve.csv",
            "reserve.xlsx",
            TEXT);

    private final Run run;
    private final FileInputOptions fileInput;
    private final VarianceTask variance;
    private final ClaimsTask claims;
    private final Detail detail;
    private final List<CheckPart> parts = new ArrayList<>();
    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Set<CheckLine> said = new HashSet<>();

    MonthlyCheck(Run run, FileInputOptions fileInput, VarianceTask variance, ClaimsTask claims) {
        this.run = run;
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
        Inputs inputs = attempt(Message.of("check.project"), () -> run.inputs(fileInput));
        if (inputs == null) {
            return result(day, null);
        }
        addData(inputs.another());
        addVariance(inputs.another());
        addClaims(inputs.another());
        addReserve(inputs.another(), day);
        String folder = run.outputFolder(FOLDER);
        boolean kept = attempt(Message.of("check.keeping"), () -> keep(day, folder)) != null;
        return result(day, kept ? folder : null);
    }

    private CheckResult result(LocalDate day, @Nullable String folder) {
        return new CheckResult(CheckText.verdict(parts), text(day, folder));
    }

    private YearMonth month() {
        return Objects.requireNonNull(variance.month());
    }

    private String text(LocalDate day, @Nullable String folder) {
        String store = parts.stream().anyMatch(part -> part.name().equals(Message.of("check.project")))
                ? null
                : run.project().store().name();
        return CheckText.of(
                        new CheckText.Heading(store, month(), day), parts, folder == null ? null : folder + "/" + day)
                .stream()
                .map(line ->
                        "  ".repeat(line.indent()) + run.session().localizer().text(line.message()))
                .collect(Collectors.joining("\n"));
    }

    /** Returns null, and adds a part that failed, when something cannot be made. */
    private <T> @Nullable T attempt(Message name, Supplier<T> making) {
        try {
            return making.get();
        } catch (RefusedException e) {
            List<CheckLine> lines = new ArrayList<>();
            e.problems().forEach(problem -> lines.add(CheckLine.of(problem)));
            if (e.count() > e.problems().size()) {
                lines.add(new CheckLine(
                        1,
                        Message.of(
                                "output.more-problems", e.count() - e.problems().size())));
            }
            parts.add(CheckPart.failed(name, ExitCode.of(e.reason()), news(lines)));
        } catch (RuntimeException e) {
            Problem fault = new Problem(null, Message.of("usage.bug", e.toString()));
            parts.add(CheckPart.failed(name, ExitCode.INTERNAL, news(List.of(CheckLine.of(fault)))));
        }
        return null;
    }

    private List<CheckLine> news(List<CheckLine> lines) {
        return lines.stream().filter(said::add).toList();
    }

    private List<CheckLine> news(List<CheckLine> figures, Inputs inputs) {
        List<CheckLine> lines = new ArrayList<>(figures);
        lines.addAll(news(inputs.notes().stream().map(CheckLine::of).toList()));
        return lines;
    }

    /** Why spend cannot be read is said where it is held against the budget. */
    private void addData(Inputs inputs) {
        Spend spend;
        try {
            spend = inputs.spend(variance.files().spend(), detail);
        } catch (RefusedException e) {
            return;
        }
        LedgerAge age = LedgerAge.of(spend, month(), Today.named(Objects.requireNonNull(variance.asOf())));
        if (!age.isFresh()) {
            parts.add(CheckPart.of(Message.of("check.data"), Verdict.UNKNOWN, List.of(CheckText.of(age))));
        }
    }

    private void addVariance(Inputs inputs) {
        Message name = Message.of("check.variance");
        VarianceCheck check = attempt(name, () -> variance.check(run, inputs, detail));
        if (check == null) {
            return;
        }
        parts.add(CheckPart.of(name, Verdict.of(check.worst()), news(VarianceLines.of(check), inputs)));
        Report report = VarianceReport.of(check, inputs.summaries(), inputs.notes());
        reports.put("variance.csv", report);
        reports.put("variance.xlsx", report);
        if (check.worst() == Flag.RED) {
            reports.put("cuts.csv", CutsReport.of(check, inputs.summaries(), inputs.notes()));
        }
    }

    /** Claims are looked at where there is a policy. */
    private void addClaims(Inputs inputs) {
        if (claims.files().policy() == null && inputs.named("policy", List.of()).isEmpty()) {
            return;
        }
        Message name = Message.of("check.claims");
        ClaimsCheck check = attempt(name, () -> claims.check(inputs, detail));
        if (check == null) {
            return;
        }
        parts.add(CheckPart.of(name, Verdict.of(check.worst()), news(List.of(), inputs)));
        Report report = ClaimsReport.of(check, inputs.summaries(), inputs.notes());
        reports.put("claims.csv", report);
        reports.put("claims.xlsx", report);
    }

    /** The reserve is looked at where the plan has one and the project has its journal. */
    private void addReserve(Inputs inputs, LocalDate day) {
        Message name = Message.of("check.reserve");
        attempt(name, () -> {
            Money whole = inputs.plan(variance.files().plan()).reserve();
            ReserveLedger ledger = whole.isZero() ? null : ReserveFiles.ledger(run, day);
            if (ledger != null) {
                addReserve(name, whole, ledger, day);
            }
            return whole;
        });
    }

    private void addReserve(Message name, Money whole, ReserveLedger ledger, LocalDate day) {
        Report report =
                ReserveStatusReport.of("reserve status", whole, ledger, ledger.requests(), day, List.<Note>of());
        Money left = whole.minus(ledger.outstanding());
        List<CheckLine> lines = new ArrayList<>();
        lines.add(new CheckLine(1, Message.of("check.reserve-left", left, whole)));
        lines.addAll(news(report.notes().stream().map(CheckLine::of).toList()));
        parts.add(CheckPart.of(name, left.isNegative() ? Verdict.RED : Verdict.OK, lines));
        reports.put("reserve.csv", report);
        reports.put("reserve.xlsx", report);
    }

    private String keep(LocalDate day, String folder) {
        try (ResultFolder results = ResultFolder.open(run.resolve(folder), folder)) {
            reports.forEach((file, report) -> run.save(report, results.file(file), folder + "/" + day + "/" + file));
            byte[] text = (text(day, folder) + "\n").getBytes(StandardCharsets.UTF_8);
            OutputFile.write(results.file(TEXT), folder + "/" + day + "/" + TEXT, out -> out.write(text));
            results.publish(day.toString(), FILES);
        }
        return folder;
    }
}
