/** 清单的用例: lists are shown, taken away, and looked at as people like it (R1 to R5). */
package org.capitation.listing.boundary;
