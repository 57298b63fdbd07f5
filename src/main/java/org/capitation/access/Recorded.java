package org.capitation.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 查阅留痕: this use case only reads, and the audit trail keeps that it was read: a file that leaves
 * the house, or what is hidden otherwise. Use cases that write are recorded without a mark.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Recorded {}
