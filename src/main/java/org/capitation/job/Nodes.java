package org.capitation.job;

import java.util.List;

/** 节点表: the servers that work on this database. */
public interface Nodes {
  /** All that have not said that they end, in the order of their names. */
  List<Node> all();

  /** No other server is alive. */
  boolean alone();
}
