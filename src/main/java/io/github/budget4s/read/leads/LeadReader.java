package io.github.budget4s.read.leads;

import io.github.budget4s.domain.lead.Lead;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.source.InputFile;
import java.util.List;

/** Reads files of leads. */
public final class LeadReader {

    private LeadReader() {}

    /**
     * Reads files one by one, whatever is wrong with them.
     *
     * @throws RefusedException when a device fails
     */
    public static List<LeadFile> readEach(List<InputFile> inputs, ReadingOptions<LeadColumn> options) {
        return inputs.stream()
                .map(input -> new LeadFileReader(input, options).read())
                .toList();
    }

    /**
     * Puts the files together.
     *
     * @throws RefusedException with all problems of all files, unless bad rows are to be skipped
     */
    public static List<Lead> merge(List<LeadFile> files, ReadingOptions<LeadColumn> options) {
        ReadFile.refuseBad(files.stream().map(LeadFile::file).toList(), options.skipBadRows());
        return files.stream().flatMap(file -> file.leads().stream()).toList();
    }
}
