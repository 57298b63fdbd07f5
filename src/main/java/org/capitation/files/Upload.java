package org.capitation.files;

/**
 * 上传文件: a file as it came.
 *
 * @param sha256 the hash of its bytes, 64 hexadecimal digits; empty for what came without a file
 * @param bytes how large it is
 * @param form the code of its {@link Form}; empty for what came without a file
 * @param encoding the encoding that was found; empty for what came without a file
 * @param rows about how many rows it has; 0 where that is not known
 */
public record Upload(String sha256, long bytes, String form, String encoding, long rows) {}
