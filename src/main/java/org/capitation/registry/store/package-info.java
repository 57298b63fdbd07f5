/** 基础目录的存储: counties, communities, institutions and persons in the database. */
package org.capitation.registry.store;
