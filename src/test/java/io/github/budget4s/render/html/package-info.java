@NullMarked
package io.github.budget4s.render.html;

import org.jspecify.annotations.NullMarked;
