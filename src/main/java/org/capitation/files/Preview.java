package org.capitation.files;

import java.util.Optional;

/**
 * 预览: what a file that came says of itself, before any of it is taken.
 *
 * @param file its import, which is begun by nobody yet
 * @param earlier the import that took the same file before, or is taking it: there is nothing new
 *     in it
 * @param glance its columns and first rows, persons masked
 */
public record Preview(Import file, Optional<Import> earlier, Glance glance) {}
