package org.capitation.files;

import java.nio.charset.Charset;

/**
 * 部分: what holds rows in a file: the text itself, an entry of a zip file, or a sheet.
 *
 * @param name the name of the file, the entry or the sheet
 * @param encoding how its text is encoded; UTF-8 for a sheet
 * @param rows about how many it has, with the names
 */
public record Part(String name, Charset encoding, long rows) {}
