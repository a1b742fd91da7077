package io.github.budget4s.read.claims;

import io.github.budget4s.domain.claims.Claims;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.source.InputFile;
import java.util.List;

/** Reads files of claims. Several lines for one item are several claims. */
public final class ClaimsReader {

    private ClaimsReader() {}

    /**
     * Reads files one by one, whatever is wrong with them.
     *
     * @throws RefusedException when a device fails
     */
    public static List<ClaimsFile> readEach(List<InputFile> inputs, ReadingOptions<ClaimColumn> options) {
        return inputs.stream()
                .map(input -> new ClaimsFileReader(input, options).read())
                .toList();
    }

    /**
     * Puts the files together.
     *
     * @throws RefusedException with all problems of all files, unless bad rows are to be skipped
     */
    public static Claims merge(List<ClaimsFile> files, ReadingOptions<ClaimColumn> options) {
        ReadFile.refuseBad(files.stream().map(ClaimsFile::file).toList(), options.skipBadRows());
        return new Claims(files.stream().flatMap(file -> file.claims().stream()).toList());
    }
}
