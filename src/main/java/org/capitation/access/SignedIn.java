package org.capitation.access;

/** 已登录: somebody has signed in and begins a session; told once, not at every call. */
public record SignedIn(Account account) {}
