package io.github.budget4s;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.read.ledger.kind.Ledgers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that analysis speaks of columns and measures by their constants: a name that is written again goes astray. */
class ColumnLiteralsTest {

    private static final Path ANALYSIS = Path.of("src/main/java/io/github/budget4s/analysis");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\n]+)\"");

    @Test
    void analysisNamesNoColumnInALiteral() throws IOException {
        Set<String> names = names();
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ANALYSIS)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                Matcher literals = LITERAL.matcher(Files.readString(file));
                while (literals.find()) {
                    if (names.contains(literals.group(1))) {
                        found.add(file.getFileName() + ": " + literals.group(1));
                    }
                }
            }
        }

        assertThat(names).contains("cost_per_vehicle", "线索成本", "leads", "amount");
        assertThat(found).isEmpty();
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        Measures.ALL.forEach(measure -> {
            names.add(measure.name());
            names.addAll(measure.otherNames());
        });
        names.addAll(Ledgers.columnNamesOfAll());
        return names;
    }
}
