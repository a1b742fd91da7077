/** What is measured: the one vocabulary of files, columns, targets and plans. */
@NullMarked
package io.github.budget4s.domain.measure;

import org.jspecify.annotations.NullMarked;
