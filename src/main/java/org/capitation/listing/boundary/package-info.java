/** 清单的用例: lists are shown, taken away, and looked at as people like it (T1 to T5). */
package org.capitation.listing.boundary;
