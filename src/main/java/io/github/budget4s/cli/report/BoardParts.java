package io.github.budget4s.cli.report;

import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.cli.ClaimsCommand;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.allocate.AllocateCommand;
import io.github.budget4s.cli.forecast.ForecastCommand;
import io.github.budget4s.cli.kpi.KpiCommand;
import io.github.budget4s.cli.plan.PlanCalendarCommand;
import io.github.budget4s.cli.reserve.ReserveStatusCommand;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.board.Board;
import io.github.budget4s.report.board.BoardPart;
import io.github.budget4s.report.board.BoardVerdict;
import io.github.budget4s.report.board.MonthsReport;
import io.github.budget4s.report.variance.CutsReport;
import io.github.budget4s.report.variance.VarianceReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a board; one that cannot be made says why, and the others stand. */
final class BoardParts {

    private final PartSource source;
    private final BoardData data;
    private final List<BoardPart> parts = new ArrayList<>();

    private BoardParts(PartSource source, BoardData data) {
        this.source = source;
        this.data = data;
    }

    /**
     * Makes a board of some files.
     *
     * @param inputs what may have been read already
     */
    static Board board(Run run, Inputs inputs, BoardFiles files, BoardTime time) {
        PartSource source = new PartSource(run, inputs, files, time.asOf());
        BoardParts made = new BoardParts(source, new BoardData(source, files, time));
        VarianceCheck check = made.addVariance();
        BoardData.Overview overview = made.overview(check);
        made.add(Message.of("board.part-funnel"), new KpiCommand(), "--stages");
        made.add(Message.of("board.part-forecast"), new ForecastCommand(), "sales");
        made.add(Message.of("board.part-results"), new KpiCommand());
        made.add(Message.of("board.part-targets"), new KpiCommand(), "--targets");
        made.add(Message.of("board.part-claims"), new ClaimsCommand());
        made.add(Message.of("board.part-reserve"), new ReserveStatusCommand());
        made.add(Message.of("board.part-allocation"), new AllocateCommand());
        made.add(Message.of("board.part-calendar"), new PlanCalendarCommand());
        String store = run.project().store().name();
        return new Board(
                store == null ? Message.of("board.title") : Message.of("board.title-of", store),
                check == null ? BoardVerdict.unknown() : BoardVerdict.of(check),
                overview.quadrants(),
                made.parts,
                overview.years());
    }

    /** Holds spend against the budget once, for all that shows it; null where that cannot be done. */
    private @Nullable VarianceCheck addVariance() {
        Inputs inputs = source.inputs();
        try {
            VarianceCheck check = data.variance(inputs);
            add(
                    Message.of("board.part-variance"),
                    () -> VarianceReport.of(check.ofWhole(), inputs.summaries(), inputs.notes()));
            if (check.request().running() != null) {
                add(Message.of("board.part-pace"), () -> MonthsReport.pace(check));
            }
            add(Message.of("board.part-months"), () -> MonthsReport.of(check));
            add(Message.of("board.part-channels"), () -> VarianceReport.of(check, inputs.summaries(), List.of()));
            add(Message.of("board.part-cuts"), () -> CutsReport.of(check, inputs.summaries(), List.of()));
            return check;
        } catch (RefusedException e) {
            for (Message title : List.of(
                    Message.of("board.part-variance"),
                    Message.of("board.part-months"),
                    Message.of("board.part-channels"),
                    Message.of("board.part-cuts"))) {
                addMissing(title, e.problems());
            }
            return null;
        }
    }

    private BoardData.Overview overview(@Nullable VarianceCheck check) {
        List<Problem> problems = List.of(new Problem(null, Message.of("board.no-funnel")));
        try {
            BoardData.Overview overview = data.overview(check);
            if (!overview.quadrants().isEmpty()) {
                return overview;
            }
            parts.add(0, missing(Message.of("board.part-quadrants"), problems));
            return overview;
        } catch (RefusedException e) {
            parts.add(0, missing(Message.of("board.part-quadrants"), e.problems()));
            return BoardData.Overview.NOTHING;
        }
    }

    private void add(Message title, Command command, String... arguments) {
        add(title, () -> source.report(command, arguments));
    }

    private void add(Message title, Supplier<Report> making) {
        try {
            parts.add(new BoardPart(name(title), title, making.get(), List.of()));
        } catch (RefusedException e) {
            addMissing(title, e.problems());
        }
    }

    private void addMissing(Message title, List<Problem> problems) {
        parts.add(missing(title, problems));
    }

    private BoardPart missing(Message title, List<Problem> problems) {
        return new BoardPart(name(title), title, null, source.inProject(problems));
    }

    /** Returns the last word of the key of its title. */
    private static String name(Message title) {
        return title.key().substring(title.key().lastIndexOf('-') + 1);
    }
}
