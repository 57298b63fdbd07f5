package org.capitation.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** 所求页: which page of a list a program asks for, by {@code page} and {@code size}. */
public class PageRequest {
  @Min(1)
  @Max(1_000_000)
  @DefaultValue("1")
  @QueryParam("page")
  private int page;

  @Min(1)
  @Max(1000)
  @DefaultValue("100")
  @QueryParam("size")
  private int size;

  /** The number of the page, the first is 1. */
  public int page() {
    return page;
  }

  /** How many rows it has at most. */
  public int size() {
    return size;
  }

  /** How many rows come before it. */
  public int from() {
    return (page - 1) * size;
  }
}
