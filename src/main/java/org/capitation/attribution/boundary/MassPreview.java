package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.capitation.attribution.Attribution;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.AttributionRule;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.Edit;
import org.capitation.attribution.Effects;
import org.capitation.attribution.Move;
import org.capitation.attribution.MovedVisits;
import org.capitation.attribution.Registers;
import org.capitation.attribution.Revisions;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.attribution.store.ChangeRequestStore;
import org.capitation.attribution.store.EffectStore;
import org.capitation.attribution.store.EffectStore.Mover;
import org.capitation.job.Failed;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;

/**
 * 变更预演: computes everybody from registers as they would be after a change, and tells what would
 * move; writes nothing but that.
 */
@ApplicationScoped
class MassPreview {
  /** Of so many persons at once it is asked what would become of their visits. */
  private static final int PORTION = 2_000;

  /** So many persons are named. */
  private static final int NAMED = 50;

  @Inject private Evidences evidences;
  @Inject private AttributionStore attributions;
  @Inject private MovedVisits visits;
  @Inject private ChangeRequestStore requests;
  @Inject private EffectStore effects;
  @Inject private CountyStore counties;
  @Inject private CountedDays counted;
  @Inject private Recomputing recomputing;

  /** Looks at what a change would do, and keeps it with the request. */
  @Transactional(TxType.REQUIRES_NEW)
  void look(County county, ChangeRequest request, LongConsumer watch) {
    long frame = counties.ground(county).frame();
    Registers registers = evidences.registers(county, request.change());
    Edit edit = request.change().edit(registers);
    if (edit.isEmpty() || !edit.fits(registers)) {
      throw new Failed("gone");
    }
    AttributionRule rule = evidences.rule(county, edit.on(registers));
    Revisions revisions = new Revisions(edit.contracts());
    Looking looking =
        new Looking(
            county,
            attributions.index(county),
            new Effects(counted.since(county, request.change().day())));
    long[] seen = {0};
    evidences.each(
        county,
        rule,
        evidence -> new Then(evidence.person().id(), rule.attribute(revisions.on(evidence))),
        person -> {
          looking.look(person);
          watch.accept(++seen[0]);
        });
    looking.flush();
    keep(county, request, looking, frame);
  }

  /** Unless somebody has decided on it meanwhile. */
  private void keep(County county, ChangeRequest request, Looking looking, long frame) {
    counties.holdPersons(county);
    if (requests.find(county, request.id()).filter(r -> r.state().isOpen()).isEmpty()) {
      return;
    }
    effects.preview(request.id(), looking.sums.lines(), looking.first);
    requests.previewed(request.id(), frame, recomputing.stamp());
  }

  /** 变更后归属: whose somebody would be. */
  private record Then(long person, List<Attribution> homes) {}

  private final class Looking {
    private final County county;
    private final AttributionIndex index;
    private final Effects sums;
    private final List<Mover> first = new ArrayList<>();
    private final List<Move> portion = new ArrayList<>();
    private int waiting;

    Looking(County county, AttributionIndex index, Effects sums) {
      this.county = county;
      this.index = index;
      this.sums = sums;
    }

    void look(Then then) {
      long person = then.person();
      if (index.agrees(person, then.homes())) {
        return;
      }
      List<Move> moves = Move.between(person, index.homes(person), then.homes());
      sums.add(moves);
      portion.addAll(moves);
      if (first.size() < NAMED) {
        Move move = moves.get(0);
        first.add(new Mover(person, move.days(), Effects.Crossing.of(move)));
      }
      if (++waiting == PORTION) {
        flush();
      }
    }

    void flush() {
      if (!portion.isEmpty()) {
        sums.addFlows(visits.preview(county, portion));
        portion.clear();
        waiting = 0;
      }
    }
  }
}
