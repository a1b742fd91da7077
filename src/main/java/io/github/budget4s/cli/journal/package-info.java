/** Journals as files: appended to under a lock, forced to the disk, mended after a crash. */
@NullMarked
package io.github.budget4s.cli.journal;

import org.jspecify.annotations.NullMarked;
