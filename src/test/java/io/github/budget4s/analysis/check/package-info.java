@NullMarked
package io.github.budget4s.analysis.check;

import org.jspecify.annotations.NullMarked;
