package io.github.budget4s.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.problem.ProblemList;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.InputFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a page, of a workbook and of a check are made from one reading. */
class ReadOnceTest {

    @TempDir
    private Path folder = Path.of("");

    private final List<String> read = new ArrayList<>();

    @Test
    void a_plan_is_read_once_for_all_results_of_a_run() throws IOException {
        String plan = folder.resolve("plan.yaml").toString();
        Files.writeString(Path.of(plan), "year: 2026\ntotal: 100\n");
        Inputs inputs = new Inputs(new Recorded(), FileSettings.DEFAULT);
        Inputs another = inputs.another();

        assertThat(another.plan(plan)).isEqualTo(inputs.plan(plan)).isNotNull();
        assertThat(inputs.another().plan(plan).year()).isEqualTo(2026);
        assertThat(read).containsExactly(plan);
    }

    /** Records what is read. */
    private final class Recorded implements InputContext {

        private final Names names = new Names(Aliases.NONE);

        @Override
        public Project project() {
            return Project.EMPTY;
        }

        @Override
        public Names names() {
            return names;
        }

        @Override
        public String inProject(String file) {
            return file;
        }

        @Override
        public Path use(String name) {
            read.add(name);
            return Path.of(name);
        }

        @Override
        public InputFiles open() {
            throw new UnsupportedOperationException("no table is named");
        }

        @Override
        public void checkOutput(List<InputFile> inputs) {}

        @Override
        public boolean showsHashes() {
            return false;
        }

        @Override
        public boolean isVerbose() {
            return false;
        }

        @Override
        public void report(ProblemList problems) {
            throw new AssertionError(problems);
        }
    }
}
