/** The arithmetic of an OEM's commercial policy: what each item pays on which facts. */
@NullMarked
package io.github.budget4s.analysis.support;

import org.jspecify.annotations.NullMarked;
