package io.github.budget4s.read.funnel;

import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.columns.Detail;
import io.github.budget4s.read.columns.MonthlyKeys;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.source.InputFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads funnel files. */
public final class FunnelReader {

    private FunnelReader() {}

    /**
     * Reads files one by one, whatever is wrong with them.
     *
     * @param detail what is to be kept apart
     * @throws RefusedException when a device fails
     */
    public static List<FunnelFile> readEach(
            List<InputFile> inputs, ReadingOptions<FunnelColumn> options, Detail detail) {
        MonthlyKeys monthlyKeys = new MonthlyKeys();
        return inputs.stream()
                .map(input -> new FunnelFileReader(input, options, detail, monthlyKeys).read())
                .toList();
    }

    /**
     * Adds the files up.
     *
     * @throws RefusedException with all problems of all files, unless bad rows are to be skipped; also when the figures
     *     are more than can be counted
     */
    public static Funnel merge(List<FunnelFile> files, ReadingOptions<FunnelColumn> options) {
        ReadFile.refuseBad(files.stream().map(FunnelFile::file).toList(), options.skipBadRows());
        List<FunnelEntry> entries =
                files.stream().flatMap(file -> file.entries().stream()).toList();
        Set<Quantity> stated =
                files.stream().flatMap(file -> file.stated().stream()).collect(Collectors.toSet());
        String source = files.stream().map(file -> file.file().input().name()).collect(Collectors.joining(", "));
        Funnel funnel = new Funnel(entries, stated, source);
        if (!funnel.isCountable()) {
            throw new RefusedException(Reason.DATA, "funnel.too-many");
        }
        return funnel;
    }
}
