@NullMarked
package io.github.budget4s.input;

import org.jspecify.annotations.NullMarked;
