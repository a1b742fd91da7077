/** Tables of databases in the place of files. */
@NullMarked
package io.github.budget4s.sources;

import org.jspecify.annotations.NullMarked;
