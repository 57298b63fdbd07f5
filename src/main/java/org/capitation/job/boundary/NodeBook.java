package org.capitation.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.job.Node;
import org.capitation.job.Nodes;
import org.capitation.job.store.NodeStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 节点簿: this life of the server, among all that work on the same database (J7). */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class NodeBook implements Nodes {
  private static final int REMEMBERED_DAYS = 1;

  @Inject private NodeStore nodes;

  @Inject
  @ConfigProperty(name = "capitation.node")
  private Optional<String> name;

  @Inject
  @ConfigProperty(name = "capitation.home")
  private String home;

  @Inject
  @ConfigProperty(name = "capitation.version", defaultValue = "")
  private Optional<String> version;

  private final String life = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());

  /** What this life is known by. */
  String life() {
    return life;
  }

  /** This server is there. */
  void enter() {
    nodes.forget(REMEMBERED_DAYS);
    nodes.enter(
        new NodeStore.Identity(life, name.orElseGet(NodeBook::host), home, version.orElse("")));
  }

  /**
   * This server is still there.
   *
   * @return how long it was silent, in milliseconds; nothing if another has taken its place
   */
  Optional<Long> sign() {
    Optional<Long> silence =
        nodes.all(life).stream()
            .filter(Node::here)
            .map(node -> node.silence().toMillis())
            .findAny();
    return nodes.sign(life) ? silence : Optional.empty();
  }

  /** This server ends. */
  void leave() {
    nodes.leave(life);
  }

  /** The lives that are not over, this one among them. */
  Set<String> living() {
    return Stream.concat(
            Stream.of(life), nodes.all(life).stream().filter(Node::isAlive).map(Node::life))
        .collect(Collectors.toSet());
  }

  @Override
  public List<Node> all() {
    return nodes.all(life);
  }

  @Override
  public boolean alone() {
    return living().size() == 1;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
