package io.github.budget4s.cli.check;

import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.cli.ClaimsTask;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.ExitCode;
import io.github.budget4s.cli.Robot;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.VarianceTask;
import io.github.budget4s.cli.options.Deviation;
import io.github.budget4s.cli.options.FileInputOptions;
import io.github.budget4s.cli.options.Flag;
import io.github.budget4s.cli.options.MissingMonths;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.journal.JournalTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Says whether all is well, keeps what it found in a folder of the day and posts it. */
public final class CheckCommand implements Command {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Options options = new Options("check");

    private final OptionalValue<YearMonth> month = options.value("--month", "MONTH", YearMonth.class);

    private final OptionalValue<LocalDate> asOf = options.value("--as-of", "DATE", LocalDate.class);

    private final List<Dimension> by = options.commaList("--by", "WHAT", Dimension.class, List.of(Dimension.CHANNEL));

    private final Flag net = options.flag("--net");

    private final Flag carry = options.flag("--carry");

    private final Value<Deviation> deviation = options.setting("--deviation", "WHICH", Deviation.class, Deviation.OVER);

    private final Value<MissingMonths> missing =
            options.setting("--missing", "error|zero", MissingMonths.class, MissingMonths.ERROR);

    private final Value<Integer> warnDays = options.setting("--warn-days", "DAYS", Integer.class, 30);

    private final Flag post = options.flag("--notify");

    private final OptionalValue<String> robotFile = options.value("--notify-file", "FILE", String.class);

    private final List<String> budget = options.files("--budget");

    private final List<String> transfers = options.files("--transfers");

    private final List<String> spend = options.files("--spend");

    private final List<String> funnel = options.files("--funnel");

    private final List<String> sales = options.files("--sales");

    private final List<String> policies = options.files("--policy");

    private final List<String> claims = options.files("--claims");

    private final OptionalValue<String> plan = options.value("--plan", "FILE", String.class);

    private final FileInputOptions fileInput = options.with(FileInputOptions.withSpendToFolder());

    @Override
    public Options options() {
        return options;
    }

    @Override
    public boolean writesFolder() {
        return true;
    }

    @Override
    public int execute(Run run) {
        LocalDate day = asOf.get() != null
                ? asOf.get()
                : JournalTime.of(run.environment().operator().clock().instant()).toLocalDate();
        YearMonth checked = month.get() != null ? month.get() : Today.named(day).lastOver();
        // Of a month that has not begun nothing would be known yet: it is looked at when it is over.
        LocalDate seen = day.isBefore(checked.atDay(1)) ? checked.atEndOfMonth() : day;
        MonthlyCheck check = new MonthlyCheck(
                run,
                fileInput,
                new VarianceTask(
                        new VarianceTask.Files(budget, transfers, spend, funnel, sales, plan.get(), policies, claims),
                        checked,
                        seen,
                        by,
                        deviation.get() == Deviation.BOTH,
                        missing.get() == MissingMonths.ZERO,
                        net.isGiven(),
                        carry.isGiven()),
                new ClaimsTask(
                        new ClaimsTask.Files(policies, spend, claims, sales, funnel, plan.get()), day, warnDays.get()));
        CheckResult result = check.make(day);
        if (!result.isWell() || !run.output().isQuiet()) {
            run.session().writeLines(result.text());
        }
        post(run, check, result);
        return ExitCode.of(result.verdict());
    }

    /** The robot is looked for when all is well too, so that a wrong address shows before it is needed. */
    private void post(Run run, MonthlyCheck check, CheckResult result) {
        if (!post.isGiven() && robotFile.get() == null) {
            return;
        }
        try {
            Robot robot = Robot.find(run, robotFile.get(), TIMEOUT);
            if (!result.isWell()) {
                byte[] picture = robot.takesPictures() ? Drawings.png(run, check.drawn()) : null;
                if (picture == null) {
                    robot.post(result.text());
                } else {
                    robot.post(run, result.text(), picture);
                }
            }
        } catch (RefusedException e) {
            run.session().tell(e.problems(), e.count());
            run.session().tell(run.session().localizer().text("check.not-posted"));
        }
    }
}
