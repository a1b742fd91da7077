/** Tables for GitHub pages and chats that read Markdown. */
@NullMarked
package io.github.budget4s.render.markdown;

import org.jspecify.annotations.NullMarked;
