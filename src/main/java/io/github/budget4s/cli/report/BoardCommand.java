package io.github.budget4s.cli.report;

import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.ExitCode;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.input.Inputs;
import io.github.budget4s.render.html.BoardPage;
import io.github.budget4s.report.board.Board;
import io.github.budget4s.write.OutputFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the results of the project on one page, for a phone, a desk and a wall. */
public final class BoardCommand implements Command {

    private final Options options = new Options("html");

    private final Map<String, List<String>> files = new LinkedHashMap<>();

    private final OptionalValue<LocalDate> asOf;

    public BoardCommand() {
        for (String file : BoardFiles.NAMES) {
            files.put(file, options.files(file));
        }
        asOf = options.value("--as-of", "DATE", LocalDate.class);
    }

    @Override
    public Options options() {
        return options;
    }

    @Override
    public int execute(Run run) {
        run.output().requireFile(".html");
        run.checkOutput(List.of());
        run.output().write(content(run, run.inputs(), new BoardFiles(files), new BoardTime(null, asOf.get())));
        return ExitCode.OK;
    }

    /**
     * Makes the page.
     *
     * @param inputs what may have been read already
     */
    public static OutputFile.Content content(Run run, Inputs inputs, BoardFiles files, BoardTime time) {
        Board board = BoardParts.board(run, inputs, files, time);
        return out -> BoardPage.write(board, run.session().localizer().language(), out);
    }
}
