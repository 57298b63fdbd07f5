/** 审计存储: events, seals, and what is written while a deed is under way. */
package org.capitation.audit.store;
