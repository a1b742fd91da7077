package io.github.budget4s.analysis.plancheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.plan.PlanPlace;
import io.github.budget4s.domain.problem.Location;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetSystemTest {

    private static Statement leads(int line) {
        return new Statement(
                "leads" + line,
                Measures.LEADS,
                Range.exactly(Ratio.of(line, 1)),
                Statement.Kind.FLOOR,
                new PlanPlace(Location.of("plan.yaml", line), "targets.leads" + line),
                1);
    }

    @Test
    void whatIsTooMuchIsLeftOutAndNamed() {
        List<Statement> statements = new ArrayList<>();
        for (int line = 1; line <= 62; line++) {
            statements.add(leads(line));
        }
        TargetSystem system = new TargetSystem(statements, List.of()).solve();
        assertThat(system.statements()).hasSize(60);
        assertThat(system.leftOut()).extracting(Statement::name).containsExactly("leads61", "leads62");
    }

    /** Every figure under two names makes more than anybody could look at, and ends all the same. */
    @Test
    void doesNotGoOnForever() {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            for (Measure measure : Measures.ALL.subList(0, 24)) {
                statements.add(new Statement(
                        measure.name() + i,
                        measure,
                        Range.exactly(Ratio.of(statements.size() + 2, 1)),
                        Statement.Kind.FLOOR,
                        new PlanPlace(Location.of("plan.yaml", 1), "targets"),
                        1));
            }
        }
        assertThat(new TargetSystem(statements.subList(0, 24), List.of())
                        .solve()
                        .isCutShort())
                .isFalse();
        assertThat(new TargetSystem(statements, List.of()).solve().isCutShort()).isTrue();
    }
}
