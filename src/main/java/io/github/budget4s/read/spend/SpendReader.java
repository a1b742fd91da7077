package io.github.budget4s.read.spend;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.read.columns.Detail;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.source.InputFile;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads files of spend. They are ledgers: several lines for one month and channel are several invoices and are added
 * up, negative ones are refunds and corrections.
 */
public final class SpendReader {

    private SpendReader() {}

    /**
     * Reads files one by one, whatever is wrong with them.
     *
     * @param detail what is to be kept apart
     * @throws RefusedException when a device fails
     */
    public static List<SpendFile> readEach(List<InputFile> inputs, ReadingOptions<SpendColumn> options, Detail detail) {
        return inputs.stream()
                .map(input -> new SpendFileReader(input, options, detail).read())
                .toList();
    }

    /**
     * Adds the files up.
     *
     * @throws RefusedException with all problems of all files, unless bad rows are to be skipped; also when the amounts
     *     are more than can be counted
     */
    public static Spend merge(List<SpendFile> files, ReadingOptions<SpendColumn> options) {
        ReadFile.refuseBad(files.stream().map(SpendFile::file).toList(), options.skipBadRows());
        List<SpendEntry> entries =
                files.stream().flatMap(file -> file.entries().stream()).toList();
        try {
            Money magnitude = Money.ZERO;
            for (SpendEntry entry : entries) {
                magnitude = magnitude.plus(
                        entry.amount().isNegative() ? entry.amount().negated() : entry.amount());
            }
        } catch (ArithmeticException e) {
            throw new RefusedException(Reason.DATA, "spend.too-much");
        }
        return new Spend(
                entries, files.stream().map(file -> file.file().input().name()).collect(Collectors.joining(", ")));
    }
}
