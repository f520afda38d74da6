/** YAML as a tree whose every node knows its line and column, and mistakes in place of exceptions. */
@NullMarked
package io.github.docsync.yaml;

import org.jspecify.annotations.NullMarked;
