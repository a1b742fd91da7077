package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.ledger.definition.ColumnName;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.header.ColumnNames;
import io.github.budget4s.read.ledger.header.HeadRow;
import io.github.budget4s.read.ledger.header.HeaderSearch;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.FallbackException;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out by the header of which kind a table is: of those kinds whose required columns it has, the one that knows
 * the most of its columns.
 */
public final class KindSearch {

    /** Half the bytes from which on a file is long. */
    private static final long LONG = 8L << 20;

    /** More would say nothing. */
    private static final int MOST_NEAREST = 3;

    private final List<Ledger<?, ?>> kinds;
    private final List<ColumnNames> names = new ArrayList<>();
    private final ReadingOptions options;

    /** How sure it is that a table is of a kind. */
    private enum Match {
        /** It lacks something. */
        NONE,
        /** It has what every table with times has. */
        ANY_TABLE,
        SHOWN
    }

    /**
     * What a table is.
     *
     * @param kind the nearest where it is of none
     * @param others kinds that its header fits as well
     * @param isOfNone whether it is no table of any kind
     * @param headerLine the line of its header; 0 where it has none
     * @param nearest the kinds that know the most of its header where it is of none, each with what it lacks
     */
    public record Found(
            Ledger<?, ?> kind, List<Ledger<?, ?>> others, boolean isOfNone, long headerLine, List<Message> nearest) {

        /** A table that is known to be of a kind. */
        public Found(Ledger<?, ?> kind) {
            this(kind, List.of(), false, 0, List.of());
        }
    }

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
            RowParts parts =
                    RowFiles.parts(input, options.encoding(), this::rate, (before, left) -> Math.max(LONG, left / 2));
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
        HeadRow head = new HeadRow(row);
        boolean more = false;
        for (HeaderSearch search : searches) {
            more |= search.wants(head);
        }
        return more;
    }

    private Found best(List<HeaderSearch> searches) {
        int bestScore = 0;
        Match bestMatch = Match.NONE;
        List<Ledger<?, ?>> best = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Header header = searches.get(i).find();
            int score = header == null ? 0 : header.places().size();
            Match match = match(kinds.get(i), header);
            if (match.compareTo(bestMatch) < 0 || score == 0 || (match == bestMatch && score < bestScore)) {
                continue;
            }
            if (match != bestMatch || score > bestScore) {
                best.clear();
            }
            best.add(kinds.get(i));
            bestScore = score;
            bestMatch = match;
        }
        if (best.isEmpty()) {
            return new Found(kinds.get(0), List.of(), true, 0, List.of());
        }
        return bestMatch == Match.SHOWN
                ? new Found(best.get(0), List.copyOf(best.subList(1, best.size())), false, 0, List.of())
                : ofNone(best.get(0), searches);
    }

    private static Match match(Ledger<?, ?> kind, @Nullable Header header) {
        if (header == null || !kind.fits(header)) {
            return Match.NONE;
        }
        return kind.isShownBy(header) ? Match.SHOWN : Match.ANY_TABLE;
    }

    /** Names the kinds that know the most of a header, which is of none of them. */
    private Found ofNone(Ledger<?, ?> kind, List<HeaderSearch> searches) {
        int most = 0;
        long line = 0;
        List<Message> nearest = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Header header = searches.get(i).find();
            int score = header == null ? 0 : header.places().size();
            if (header == null || score < most) {
                continue;
            }
            if (score > most) {
                nearest.clear();
            }
            most = score;
            line = header.line();
            nearest.add(
                    Message.of("kind.lacks", kinds.get(i).name(), kinds.get(i).lackedBy(header)));
        }
        return new Found(kind, List.of(), true, line, nearest.subList(0, Math.min(MOST_NEAREST, nearest.size())));
    }
}
