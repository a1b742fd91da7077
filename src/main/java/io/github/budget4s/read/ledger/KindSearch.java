package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FallbackException;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out by the header of which kind a table is: of those kinds whose required columns it has, the one that knows
 * the most of its columns.
 */
public final class KindSearch {

    /** Half the bytes from which on a file is long. */
    private static final long LONG = 8L << 20;

    private final List<Ledger<?, ?>> kinds;
    private final List<ColumnNames> names = new ArrayList<>();
    private final ReadingOptions options;

    /**
     * What a table is.
     *
     * @param kind the first of {@code others} where no header says it
     * @param others kinds that its header fits as well
     */
    public record Found(Ledger<?, ?> kind, List<Ledger<?, ?>> others) {}

    /**
     * Prepares to choose among some kinds.
     *
     * @param kinds those that are to be preferred first
     */
    public KindSearch(List<Ledger<?, ?>> kinds, ReadingOptions options) {
        this.kinds = kinds;
        this.options = options;
        for (Ledger<?, ?> kind : kinds) {
            names.add(ColumnNames.of(kind, options));
        }
    }

    /**
     * Looks at the first rows of a file.
     *
     * @throws RefusedException when the device fails
     */
    public Found find(InputFile input) {
        try {
            RowParts parts = RowFiles.parts(input, options.encoding(), this::rate, LONG);
            if (parts != null) {
                // The ordinary reader would look at every byte of a long file for its encoding.
                List<HeaderSearch> searches = searches();
                parts.forEachRow(0, row -> wants(searches, row));
                return best(searches);
            }
        } catch (FallbackException | IOException e) {
            // The ordinary reader finds the same, and says it.
        }
        List<HeaderSearch> searches = searches();
        try {
            RowFiles.open(input, options.encoding(), this::rate).forEachRow(row -> wants(searches, row));
        } catch (BrokenFileException e) {
            // Whoever reads the file says so; what stands above may be enough.
        } catch (IOException e) {
            throw new RefusedException(
                    Reason.INPUT_OUTPUT,
                    new Problem(Location.of(input.name()), Message.of("file.device", String.valueOf(e.getMessage()))));
        }
        return best(searches);
    }

    private List<HeaderSearch> searches() {
        List<HeaderSearch> searches = new ArrayList<>();
        for (ColumnNames each : names) {
            searches.add(new HeaderSearch(each));
        }
        return searches;
    }

    /** Rates a row by the kind that knows the most of it. */
    private int rate(List<String> cells) {
        List<String> normals = ColumnName.normals(cells);
        int best = 0;
        for (ColumnNames each : names) {
            best = Math.max(best, each.rate(cells, normals));
        }
        return best;
    }

    private static boolean wants(List<HeaderSearch> searches, Row row) {
        HeaderSearch.Head head = new HeaderSearch.Head(row);
        boolean more = false;
        for (HeaderSearch search : searches) {
            more |= search.wants(head);
        }
        return more;
    }

    private Found best(List<HeaderSearch> searches) {
        int bestScore = 0;
        boolean bestFits = false;
        List<Ledger<?, ?>> best = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Header header = searches.get(i).find();
            int score = header == null ? 0 : header.places().size();
            boolean fits = header != null && kinds.get(i).fits(header);
            if (fits == bestFits && score == bestScore && score > 0) {
                best.add(kinds.get(i));
            } else if ((fits && !bestFits) || (fits == bestFits && score > bestScore)) {
                best.clear();
                best.add(kinds.get(i));
                bestScore = score;
                bestFits = fits;
            }
        }
        return best.isEmpty()
                ? new Found(kinds.get(0), List.of())
                : new Found(best.get(0), bestFits ? List.copyOf(best.subList(1, best.size())) : List.of());
    }
}
