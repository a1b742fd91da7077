package io.github.budget4s.read.ledger.standing;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.Standing;
import io.github.budget4s.read.ledger.definition.StandingWords;
import io.github.budget4s.read.ledger.row.CodeCache;
import io.github.budget4s.read.ledger.row.LedgerRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A column of the file that says whether its lines count. */
final class StandingCells {
    final int index;
    final String heading;
    final String englishName;
    final StandingWords.Lookup words;
    /** Whether it is one of statuses, and not of remarks or names. */
    final boolean isOfStatuses;

    final CodeCache codes = new CodeCache(this::number);
    final List<Word> seen = new ArrayList<>();
    final Map<String, Integer> numbers = new LinkedHashMap<>();
    /** What the line at hand says. */
    Word atHand = new Word("", Standing.COUNTED, false);

    StandingCells(int index, String heading, String englishName, StandingWords.Lookup words, boolean isOfStatuses) {
        this.isOfStatuses = isOfStatuses;
        this.index = index;
        this.heading = heading;
        this.englishName = englishName;
        this.words = words;
    }

    Word word(LedgerRow row) {
        atHand = seen.get(codes.of(row, index));
        return atHand;
    }

    /** Numbers the words that came; what means nothing is one of them, so that a dealer's own words cost nothing. */
    int number(String cell) {
        Standing known = words.find(cell);
        Word word = new Word(
                known == null ? "" : cell.strip(),
                known == null && !words.isStrict() ? Standing.COUNTED : known,
                known != null && !cell.isBlank());
        return numbers.computeIfAbsent(word.key(), key -> {
            seen.add(word);
            return seen.size() - 1;
        });
    }

    void add(StandingCells later) {
        for (Word each : later.seen) {
            Word own = seen.get(numbers.computeIfAbsent(each.key(), key -> {
                seen.add(new Word(each.text, each.standing, each.isKnown));
                return seen.size() - 1;
            }));
            own.lines += each.lines;
            own.counterEntries += each.counterEntries;
        }
    }

    long sum(Predicate<Word> which) {
        return seen.stream().filter(which).mapToLong(word -> word.lines).sum();
    }

    List<Message> counts(Predicate<Word> which) {
        return seen.stream()
                .filter(word -> word.lines > 0 && which.test(word))
                .map(word -> Message.of("file.word-count", word.text, word.lines))
                .toList();
    }

    /** A word of a column, and how many lines have it. */
    static final class Word {
        final String text;
        /** Null when it is to be asked about. */
        final @Nullable Standing standing;

        final boolean isKnown;
        long lines;
        /** Those below zero, which are counted though the word says that they are cancelled. */
        long counterEntries;

        Word(String text, @Nullable Standing standing, boolean isKnown) {
            this.text = text;
            this.standing = standing;
            this.isKnown = isKnown;
        }

        String key() {
            return standing + "|" + text;
        }

        boolean isSkipped() {
            return standing != null && standing.reason() != null;
        }

        boolean isMinus() {
            return standing == Standing.REFUND || standing == Standing.CREDIT;
        }
    }
}
