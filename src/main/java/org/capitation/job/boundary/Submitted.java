package org.capitation.job.boundary;

/** 已提交: a job of a kind waits in a county. */
record Submitted(String county, String kind) {}
