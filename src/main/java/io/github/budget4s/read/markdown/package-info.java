/** Tables in Markdown, as this program writes them and as people write them by hand. */
@NullMarked
package io.github.budget4s.read.markdown;

import org.jspecify.annotations.NullMarked;
