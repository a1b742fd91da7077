@NullMarked
package io.github.budget4s.read.markdown;

import org.jspecify.annotations.NullMarked;
