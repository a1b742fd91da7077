/**
 * The figures of the examples once more, from the files as they stand, by Tablesaw and by the rules as the pages have
 * them: nothing of the program takes part but the command whose output is compared.
 */
@NullMarked
package io.github.budget4s.recomputed;

import org.jspecify.annotations.NullMarked;
