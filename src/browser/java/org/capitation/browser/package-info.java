/** 浏览器测试: the pages as people meet them, in Chromium, on the server with the sample county. */
package org.capitation.browser;
