package io.github.budget4s.read.budget;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.columns.MonthlyKeys;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.source.InputFile;
import java.util.List;
import java.util.stream.Collectors;

/** Reads budgets: a line for each month, and where the budget tells them apart for each channel, activity and store. */
public final class BudgetReader {

    private BudgetReader() {}

    /**
     * Reads files one by one, whatever is wrong with them.
     *
     * @throws RefusedException when a device fails
     */
    public static List<BudgetFile> readEach(List<InputFile> inputs, ReadingOptions<BudgetColumn> options) {
        MonthlyKeys monthlyKeys = new MonthlyKeys();
        return inputs.stream()
                .map(input -> new BudgetFileReader(input, options, monthlyKeys).read())
                .toList();
    }

    /**
     * Adds the files up.
     *
     * @throws RefusedException with all problems of all files, unless bad rows are to be skipped; also when the amounts
     *     are more than can be counted
     */
    public static Budget merge(List<BudgetFile> files, ReadingOptions<BudgetColumn> options) {
        ReadFile.refuseBad(files.stream().map(BudgetFile::file).toList(), options.skipBadRows());
        List<BudgetEntry> entries =
                files.stream().flatMap(file -> file.entries().stream()).toList();
        try {
            Money sum = Money.ZERO;
            for (BudgetEntry entry : entries) {
                sum = sum.plus(entry.amount());
            }
        } catch (ArithmeticException e) {
            throw new RefusedException(Reason.DATA, "spend.too-much");
        }
        return new Budget(
                entries, files.stream().map(file -> file.file().input().name()).collect(Collectors.joining(", ")));
    }
}
