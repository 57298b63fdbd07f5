package org.capitation.access;

/**
 * 账号状态: an account and whether it may be used.
 *
 * @param enabled whether it is enabled; an account is never deleted
 * @param initial whether its password was made for it and must be changed first
 */
public record Standing(Account account, boolean enabled, boolean initial) {}
