package io.github.budget4s.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.budget4s.analysis.forecast.SmoothingErrors.Natural;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Holds the likelihoods to those of R's forecast package on 42 made-up series, each with one of the six models.
 * {@code scripts/compare-ets} makes the file of R's figures from the series that this test writes.
 */
class EtsLikelihoodTest {

    private static final Path FIGURES = Path.of("src/test/resources/forecast/ets-likelihoods.csv");
    /** The numbers of the series: of each fifteen the first six, one for each model. */
    private static final int[] SERIES =
            IntStream.range(0, 100).filter(number -> number % 15 < 6).toArray();

    /** Where the series are written to for R; nothing is when it is not set. */
    private static final String TO_WRITE = System.getProperty("budget4s.ets.series", "");

    @Test
    void likelihoodAtTheParametersOfRIsThatOfR() throws IOException {
        List<String> lines = Files.readAllLines(FIGURES);
        assertThat(lines).hasSize(SERIES.length + 1);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            int number = Integer.parseInt(cells[0]);
            double[] figures = Arrays.stream(cells)
                    .skip(2)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            SmoothingModel model = model(number);
            Natural natural = new Natural(
                    figures[1],
                    figures[2],
                    figures[3],
                    figures[4],
                    figures[5],
                    figures[6],
                    model.hasSeason() ? Arrays.copyOfRange(figures, 7, 19) : new double[0]);

            double ours =
                    new SmoothingErrors(model, series(number)).fit(natural).logLikelihood();

            assertThat(cells[1]).isEqualTo(model.toString());
            assertThat(ours).as(line).isCloseTo(figures[0], within(1e-5 * Math.abs(figures[0])));
            // The two optimisers need not end in the same place; ours does not end far below.
            assertThat(SmoothingFitter.fit(model, series(number)).logLikelihood())
                    .as(line)
                    .isGreaterThan(figures[0] - 0.01 * Math.abs(figures[0]));
        }
    }

    @Test
    void writesTheSeriesForR() throws IOException {
        StringBuilder text = new StringBuilder("series,model,t,value\n");
        for (int number : SERIES) {
            double[] values = series(number);
            for (int t = 0; t < values.length; t++) {
                text.append(number).append(',');
                text.append(model(number));
                text.append(',').append(t).append(',').append(values[t]).append('\n');
            }
        }
        if (!TO_WRITE.isEmpty()) {
            Files.writeString(Path.of(TO_WRITE), text);
        }
        assertThat(text).contains("95,AAdA,");
    }

    private static SmoothingModel model(int number) {
        return SmoothingModel.ALL.get(number % 15);
    }

    private static double[] series(int number) {
        Random random = new Random(1000 + number);
        double[] values = new double[48 + random.nextInt(49)];
        double level = 100 + 400 * random.nextDouble();
        double slope = (random.nextDouble() - 0.3) * 2;
        double noise = 0.03 + 0.07 * random.nextDouble();
        double season = 0.3 * random.nextDouble();
        for (int t = 0; t < values.length; t++) {
            level += slope + level * 0.02 * random.nextGaussian();
            level = Math.max(level, 40);
            double value = level
                    * (1 + season * StrictMath.sin(2 * StrictMath.PI * t / 12))
                    * StrictMath.exp(noise * random.nextGaussian());
            values[t] = Math.round(100 * value) / 100.0;
        }
        return values;
    }
}
