package org.capitation.files;

import org.capitation.registry.County;

/**
 * 导入通知: a file has been taken, wholly or in part, as of the current transaction; something of it
 * has gone into the books.
 *
 * @param county the county
 * @param kind the kind of file
 * @param run our key of the import
 */
public record Imported(County county, String kind, long run) {}
