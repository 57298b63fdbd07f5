package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.enrolment.Order;
import org.capitation.enrolment.Order.Choice;
import org.capitation.enrolment.Outcome;

/**
 * 签约: signs persons up, renews, switches, ends, corrects and cancels contracts, one after the other
 * in a county.
 *
 * <p>What speaks against an order is told, and nothing is done then. Doctors act for their own
 * list, communities for their teams, the bureaus for all; others are refused.
 */
@ApplicationScoped
@Filtered
public class Enrolments {
  @Inject private EnrolmentDesk desk;
  @Inject private Caller caller;

  /** Who waits here takes no connection that the one who works might need. */
  private final ConcurrentMap<String, ReentrantLock> turns = new ConcurrentHashMap<>();

  /** All that speaks against an order at this moment, and what it would lead to. */
  @Allowed({Circle.CLERK, Circle.HEALTH, Circle.COMMUNITY, Circle.DOCTORS})
  public Outcome check(Order order) {
    return desk.look(List.of(order)).get(0);
  }

  /** Signs somebody up (E1). */
  @Allowed({Circle.CLERK, Circle.HEALTH, Circle.COMMUNITY, Circle.DOCTORS})
  public Outcome sign(Order.Sign order) {
    return apply(order);
  }

  /**
   * Signs up a household under one family number.
   *
   * @param together all of them or none; else each for themselves
   * @return what became of each, in their order
   */
  @Allowed({Circle.CLERK, Circle.HEALTH, Circle.COMMUNITY, Circle.DOCTORS})
  public List<Outcome> sign(List<Order.Sign> orders, boolean together) {
    String family =
        orders.stream()
            .map(order -> order.choice().family())
            .filter(number -> number != null)
            .findFirst()
            .orElseGet(desk::family);
    return apply(orders.stream().map(order -> of(family, order)).toList(), together);
  }

  private static Order.Sign of(String family, Order.Sign order) {
    return new Order.Sign(
        order.number(),
        order.parties(),
        order.from(),
        order.years(),
        new Choice(order.choice().groups(), order.choice().code(), family),
        order.grounds());
  }

  /** Renews a contract (E2, E3). */
  @Allowed({Circle.CLERK, Circle.HEALTH, Circle.COMMUNITY, Circle.DOCTORS})
  public Outcome renew(Order.Renewal order) {
    return apply(order);
  }

  /** Renews several contracts, each for itself; what became of each, in their order. */
  @Allowed({Circle.CLERK, Circle.HEALTH, Circle.COMMUNITY, Circle.DOCTORS})
  public List<Outcome> renew(List<Order.Renewal> orders) {
    return apply(orders, false);
  }

  /** Ends a contract early (E7, E8). */
  @Allowed({Circle.CLERK, Circle.HEALTH, Circle.COMMUNITY, Circle.DOCTORS})
  public Outcome terminate(Order.Termination order) {
    return apply(order);
  }

  /** Ends a contract the day before and signs up with another team, in one step. */
  @Allowed({Circle.CLERK, Circle.HEALTH, Circle.COMMUNITY})
  public Outcome switchTeam(Order.Switch order) {
    return apply(order);
  }

  /** Corrects what was entered wrongly. */
  @Allowed({Circle.CLERK, Circle.HEALTH, Circle.COMMUNITY})
  public Outcome correct(Order.Correction order) {
    return apply(order);
  }

  /** Cancels a contract that was entered by mistake. */
  @Allowed({Circle.CLERK, Circle.HEALTH, Circle.COMMUNITY})
  public Outcome cancel(Order.Cancellation order) {
    return apply(order);
  }

  private Outcome apply(Order order) {
    return apply(List.of(order), true).get(0);
  }

  private List<Outcome> apply(List<? extends Order> orders, boolean together) {
    List<Outcome> looked = desk.look(orders);
    if (looked.stream().noneMatch(Outcome::isGood)) {
      return looked;
    }
    ReentrantLock turn = turns.computeIfAbsent(caller.county(), county -> new ReentrantLock(true));
    turn.lock();
    try {
      return desk.apply(orders, together);
    } finally {
      turn.unlock();
    }
  }
}
