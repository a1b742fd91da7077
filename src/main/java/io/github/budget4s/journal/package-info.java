/**
 * Journals whose lines cannot be changed unseen: each is canonical JSON, holds the hash of the line before it, and in
 * the reserve's journal the signature of a person. The format and its reading, checking, signing and writing, with the
 * files of keys; and the record of what was run, which is such a journal without signatures.
 */
@NullMarked
package io.github.budget4s.journal;

import org.jspecify.annotations.NullMarked;
