/** Tests of what activities brought. */
@NullMarked
package io.github.budget4s.analysis.activity;

import org.jspecify.annotations.NullMarked;
