package io.github.budget4s.cli.report;

import io.github.budget4s.cli.Command;

/** Lists the commands behind the word {@code report}. */
public final class ReportCommands {

    private ReportCommands() {}

    /** Makes them, in the order in which help shows them. */
    public static Command[] all() {
        return new Command[] {new BoardCommand(), new WorkbookCommand(), PictureCommand.svg(), PictureCommand.png()};
    }
}
