package org.capitation.page;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 撤回、退回或作废的请求: the version that was seen, and why. */
public class StopRequest extends SeenRequest {
  @NotBlank
  @Size(max = 200)
  public String reason;
}
