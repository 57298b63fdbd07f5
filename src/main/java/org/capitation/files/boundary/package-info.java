/** 文件的用例: taking a file, whatever its kind. */
package org.capitation.files.boundary;
