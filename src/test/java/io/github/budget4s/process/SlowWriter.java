package io.github.budget4s.process;

import io.github.budget4s.write.OutputFile;
import io.github.budget4s.write.ResultFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Is in the middle of a file and of a folder of results for a minute, and says so on standard output. */
final class SlowWriter {

    private SlowWriter() {}

    /** Takes the folder. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        try (ResultFolder results = ResultFolder.open(folder.resolve("results"), "results")) {
            OutputFile.write(folder.resolve("out.csv"), "out.csv", out -> {
                out.write(1);
                out.flush();
                Files.writeString(results.file("text.txt"), "half");
                System.out.println("writing");
                try {
                    TimeUnit.MINUTES.sleep(1);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }
}
