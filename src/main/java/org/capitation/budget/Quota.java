package org.capitation.budget;

/** 定额方法: a method whose weights are yuan, so that they can be budgets by themselves (B9). */
public sealed interface Quota extends Method permits PerHead, OwnCost, HospitalHeads {}
