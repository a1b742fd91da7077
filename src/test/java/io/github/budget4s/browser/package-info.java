/** Looks at pages in a real browser, through the protocol of its developers' tools. */
@NullMarked
package io.github.budget4s.browser;

import org.jspecify.annotations.NullMarked;
