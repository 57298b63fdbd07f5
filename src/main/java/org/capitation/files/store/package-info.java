/** 文件的存储: the history of imports and their rejected rows. */
package org.capitation.files.store;
