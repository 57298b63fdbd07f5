/** 清单的存储: how people look at lists, and the moment that a list is read at. */
package org.capitation.listing.store;
