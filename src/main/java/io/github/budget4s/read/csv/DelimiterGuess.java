package io.github.budget4s.read.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.github.budget4s.read.source.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Finds out what stands between the cells. */
final class DelimiterGuess {

    /** In the order in which they are preferred. */
    private static final char[] DELIMITERS = {',', '\t', ';'};

    private static final int RECORDS = 50;

    private DelimiterGuess() {}

    /**
     * Holds the beginning of a text.
     *
     * @param whole whether that is all of the text
     */
    record Sample(String text, boolean whole) {}

    /** Takes the delimiter that makes the best header, else the one whose records are most alike. */
    static char of(Sample sample, ToIntFunction<List<String>> headerScore) throws IOException {
        char best = DELIMITERS[0];
        int bestScore = 0;
        int bestLike = 0;
        char mostAlike = DELIMITERS[0];
        int mostLike = 0;
        for (char delimiter : DELIMITERS) {
            List<List<String>> records = records(sample, delimiter);
            Map<Integer, Integer> counts = new HashMap<>();
            for (List<String> cells : records) {
                counts.merge(cells.size(), 1, Integer::sum);
            }
            for (List<String> cells : records) {
                int score = headerScore.applyAsInt(cells);
                int like = counts.getOrDefault(cells.size(), 0);
                if (score > bestScore || (score == bestScore && score > 0 && like > bestLike)) {
                    best = delimiter;
                    bestScore = score;
                    bestLike = like;
                }
                if (cells.size() > 1 && like > mostLike) {
                    mostAlike = delimiter;
                    mostLike = like;
                }
            }
        }
        return bestScore > 0 ? best : mostAlike;
    }

    private static List<List<String>> records(Sample sample, char delimiter) throws IOException {
        List<List<String>> records = new ArrayList<>();
        boolean toTheEnd = true;
        try (CsvReader<Row> reader = DelimitedFile.parser(delimiter)
                // The sample may end inside a quoted cell.
                .allowUnclosedQuote(true)
                .build(new RecordHandler(), sample.text())) {
            for (Row row : reader) {
                records.add(row.cells());
                if (records.size() == RECORDS) {
                    toTheEnd = false;
                    break;
                }
            }
        } catch (CsvParseException e) {
            // Quotes that make no sense with this delimiter: what came before counts, the rest does not.
            return records;
        }
        if (toTheEnd && !sample.whole() && records.size() > 1) {
            // The sample cuts the last record anywhere.
            records.remove(records.size() - 1);
        }
        return records;
    }
}
