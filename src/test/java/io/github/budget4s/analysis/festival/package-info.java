@NullMarked
package io.github.budget4s.analysis.festival;

import org.jspecify.annotations.NullMarked;
