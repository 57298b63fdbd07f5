package org.capitation.files;

import org.capitation.registry.County;
import org.capitation.value.Stamp;

/**
 * 导入: one import of one file.
 *
 * @param id our key, stored with every row that came in by it
 * @param county whose file it is
 * @param kind the kind of file
 * @param file the name of the file
 * @param stamp who imports, and since when
 */
public record Run(long id, County county, String kind, String file, Stamp stamp) {}
