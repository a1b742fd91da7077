@NullMarked
package io.github.budget4s.read.text;

import org.jspecify.annotations.NullMarked;
