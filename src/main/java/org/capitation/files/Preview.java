package org.capitation.files;

import java.util.List;
import java.util.Optional;

/**
 * 预览: what a file that came says of itself, before any of it is taken.
 *
 * @param file its import, which is begun by nobody yet
 * @param parts what holds rows in it: itself, the entries of a zip file, the sheet
 * @param earlier the import that took the same file before, or is taking it: there is nothing new
 *     in it
 * @param glance its columns and first rows, persons masked
 */
public record Preview(Import file, List<Part> parts, Optional<Import> earlier, Glance glance) {}
