/** Journals and keys from files: lines, their hashes and their signatures. */
@NullMarked
package io.github.budget4s.read.journal;

import org.jspecify.annotations.NullMarked;
