package io.github.budget4s.process;

import io.github.budget4s.journal.JournalFile;
import java.nio.file.Path;

/**
 * Has a journal open while the process ends, begun before or after that, and says on standard output what it reached.
 */
final class EndingWriter {

    private EndingWriter() {}

    /** Takes the journal, and "before" or "after". */
    public static void main(String[] arguments) throws InterruptedException {
        Path journal = Path.of(arguments[0]);
        if (arguments[1].equals("after")) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                JournalFile.open(journal, "journal").close();
                System.out.println("written");
            }));
            return;
        }
        try (JournalFile file = JournalFile.open(journal, "journal")) {
            Thread ending = new Thread(() -> System.exit(0));
            ending.start();
            while (ending.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
            // What waits has begun to end the process; a line and its head would be written now.
            System.out.println(file.isHeadWritten() ? "written" : "");
        }
    }
}
