package org.capitation.page;

import jakarta.validation.constraints.NotNull;

/** 办理请求: what a program sends to have something handled; the version of it that was seen. */
public class SeenRequest {
  @NotNull public Integer version;
}
