package io.github.budget4s.cli.customers;

import io.github.budget4s.analysis.customers.Erasure;
import io.github.budget4s.input.CustomerRemoval;
import io.github.budget4s.input.RawFiles;
import io.github.budget4s.read.age.AgeFormat;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.OpenedBytes;
import io.github.budget4s.write.OutputFile;
import io.github.budget4s.write.rows.JsonObjects;
import io.github.budget4s.write.rows.TextLines;
import io.github.budget4s.write.rows.WorkbookRows;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds what a file becomes without a customer. */
final class CustomerRewriting {

    private final InputFile file;
    private final byte @Nullable [] rest;
    private final int removed;

    private CustomerRewriting(InputFile file, byte @Nullable [] rest, int removed) {
        this.file = file;
        this.rest = rest;
        this.removed = removed;
    }

    InputFile file() {
        return file;
    }

    /** Returns whether it can be had without harm. */
    boolean isPossible() {
        return rest != null;
    }

    /** Returns how many rows are taken out. */
    int removed() {
        return removed;
    }

    /** Takes a customer out of a file. */
    static CustomerRewriting of(RawFiles files, InputFile file, Ledger<?, ?> kind, Erasure erasure) {
        if (file.table() != null) {
            return new CustomerRewriting(file, null, 0);
        }
        // Somebody else may replace it meanwhile: what is looked at and what is rewritten are the same bytes.
        byte[] bytes = RawFiles.bytes(file);
        CustomerRemoval found = CustomerRemoval.of(files, with(file, bytes), kind, erasure);
        if (!found.isPossible()) {
            return new CustomerRewriting(file, null, 0);
        }
        if (found.count() == 0) {
            return new CustomerRewriting(file, bytes, 0);
        }
        byte[] rest = rest(found, bytes, erasure);
        return new CustomerRewriting(file, isClean(files, file, kind, erasure, rest) ? rest : null, found.count());
    }

    private static byte @Nullable [] rest(CustomerRemoval found, byte[] bytes, Erasure erasure) {
        if (found.format() instanceof FileFormat.Delimited text) {
            return TextLines.without(bytes, text.encoding(), found.lines(), found.from());
        }
        if (found.format() instanceof FileFormat.Document document) {
            Charset encoding = document.encoding();
            return document.kind().equals("JSON")
                    ? JsonObjects.without(new String(bytes, encoding), found.places())
                            .getBytes(encoding)
                    : TextLines.without(bytes, encoding, found.lines(), found.from());
        }
        try {
            return WorkbookRows.without(bytes, found.bySheet(), erasure.words());
        } catch (IOException e) {
            return null;
        }
    }

    /** Reads what is left once more: nothing is replaced by what still has the customer, or cannot be read. */
    private static boolean isClean(
            RawFiles files, InputFile file, Ledger<?, ?> kind, Erasure erasure, byte @Nullable [] rest) {
        return rest != null
                && CustomerRemoval.of(files, with(file, rest), kind, erasure).count() == 0;
    }

    private static InputFile with(InputFile file, byte[] bytes) {
        return new InputFile(file.name(), file.path(), file.sheet(), file.progress(), new OpenedBytes(bytes));
    }

    /** Replaces the file. */
    void write(List<String> recipients) {
        byte[] bytes = rest;
        if (bytes == null) {
            throw new IllegalStateException("nothing to write");
        }
        OutputFile.write(file.path(), file.name(), out -> {
            if (file.isEncrypted()) {
                AgeFormat.encrypt(bytes, recipients, out);
            } else {
                out.write(bytes);
            }
        });
    }
}
