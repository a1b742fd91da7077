package io.github.budget4s.read.yaml;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.project.Project;
import io.github.budget4s.read.ledger.kind.Ledgers;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads texts as the files that they would be in. */
final class YamlText {

    static final Set<String> COLUMNS = Ledgers.columnNamesOfAll();

    private YamlText() {}

    static Plan plan(Path folder, String text) {
        return PlanReader.read(file(folder, text), "plan.yaml", new PlanTerms(1, new Names(Aliases.NONE), "CNY"));
    }

    static Policy policy(Path folder, String text) {
        return PolicyReader.read(file(folder, text), "policy.yaml", new Names(Aliases.NONE), "CNY");
    }

    static Project project(Path folder, String text) {
        return ProjectReader.read(file(folder, text), "budget4s.yaml", () -> COLUMNS);
    }

    /** Lists what is wrong as a user sees it, the name of the file left out; nothing when nothing is. */
    static List<String> problems(Supplier<?> reading) {
        return problems(Language.EN, reading);
    }

    static List<String> problems(Language language, Supplier<?> reading) {
        Localizer localizer = new Localizer(language);
        RefusedException refused = catchThrowableOfType(RefusedException.class, reading::get);
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(problem -> String.valueOf(problem.location()).replaceFirst("^[^:]*:", "") + " "
                                + localizer.text(problem.message()))
                        .toList();
    }

    private static Path file(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("file.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
