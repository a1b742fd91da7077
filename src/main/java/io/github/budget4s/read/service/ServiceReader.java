package io.github.budget4s.read.service;

import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.service.ServiceLedger;
import io.github.budget4s.read.columns.MonthlyKeys;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.source.InputFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads after-sales files. */
public final class ServiceReader {

    private ServiceReader() {}

    /**
     * Reads files one by one, whatever is wrong with them.
     *
     * @throws RefusedException when a device fails
     */
    public static List<ServiceFile> readEach(List<InputFile> inputs, ReadingOptions<ServiceColumn> options) {
        MonthlyKeys monthlyKeys = new MonthlyKeys();
        return inputs.stream()
                .map(input -> new ServiceFileReader(input, options, monthlyKeys).read())
                .toList();
    }

    /**
     * Puts the files together.
     *
     * @throws RefusedException with all problems of all files, unless bad rows are to be skipped
     */
    public static ServiceLedger merge(List<ServiceFile> files, ReadingOptions<ServiceColumn> options) {
        ReadFile.refuseBad(files.stream().map(ServiceFile::file).toList(), options.skipBadRows());
        Set<Quantity> stated =
                files.stream().flatMap(file -> file.stated().stream()).collect(Collectors.toSet());
        return new ServiceLedger(
                files.stream().flatMap(file -> file.entries().stream()).toList(),
                stated,
                files.stream().map(file -> file.file().input().name()).collect(Collectors.joining(", ")));
    }
}
