package org.capitation.attribution;

import java.time.LocalDate;
import java.util.List;
import org.capitation.registry.Catchment;

/** 批量变更: what moves many persons at one stroke. */
public sealed interface MassChange {
  /** 变更种类. */
  enum Kind {
    /** 片区调整. */
    CATCHMENT_MOVED,
    /** 医共体合并. */
    COMMUNITIES_MERGED,
    /** 名册改签. */
    LIST_RESIGNED,
    /** 撤回变更. */
    UNDONE
  }

  /** Which of the kinds it is. */
  Kind kind();

  /** The first day on which it holds. */
  LocalDate day();

  /** The key of the community that gives; 0 where that is not one. */
  int from();

  /** The key of the community that takes; 0 where that is not one. */
  int to();

  /** What it does to the registers as they are. */
  Edit edit(Registers registers);

  /**
   * 片区调整: a township, an employer or a school is another community's from a day on.
   *
   * @param place which of them
   * @param from the key of the community that it is in until then
   * @param to the key of the community that it is in from then on
   */
  record CatchmentMoved(Place place, int from, int to, LocalDate day) implements MassChange {
    @Override
    public Kind kind() {
      return Kind.CATCHMENT_MOVED;
    }

    @Override
    public Edit edit(Registers registers) {
      return Edit.ofAreas(
          registers,
          new Edit.Handing(from, to, day),
          entry -> entry.kind() == place.kind() && entry.code().equals(place.code()));
    }
  }

  /**
   * 片区: what a catchment is known by.
   *
   * @param kind what the code names
   * @param code the code
   */
  record Place(Catchment.Kind kind, String code) {}

  /**
   * 医共体合并: members, townships, employers and schools of one community are another's from a day on.
   *
   * @param from the key of the community that gives all away
   * @param to the key of the community that takes it
   */
  record CommunitiesMerged(int from, int to, LocalDate day) implements MassChange {
    @Override
    public Kind kind() {
      return Kind.COMMUNITIES_MERGED;
    }

    @Override
    public Edit edit(Registers registers) {
      return Edit.ofAll(registers, new Edit.Handing(from, to, day));
    }
  }

  /**
   * 名册改签: the contracts of a team or doctor go on with another doctor from a day on.
   *
   * @param giver whose they are until then
   * @param taker whose they are from then on
   */
  record ListResigned(Signatory giver, Signatory taker, LocalDate day) implements MassChange {
    @Override
    public Kind kind() {
      return Kind.LIST_RESIGNED;
    }

    @Override
    public int from() {
      return 0;
    }

    @Override
    public int to() {
      return 0;
    }

    @Override
    public Edit edit(Registers registers) {
      return Edit.of(
          registers.contracts().stream()
              .flatMap(held -> Revision.resigned(held, taker, day).stream())
              .toList());
    }
  }

  /**
   * 撤回变更: the registers are again what they were before another change.
   *
   * @param change the key of that change
   * @param day the day from which on that one held
   * @param edit what brings places and institutions back
   * @param contracts what the contracts that it has changed were before
   */
  record Undone(long change, LocalDate day, Edit edit, List<FormerContract> contracts)
      implements MassChange {
    /** Keeps the contracts from being changed. */
    public Undone {
      contracts = List.copyOf(contracts);
    }

    @Override
    public Kind kind() {
      return Kind.UNDONE;
    }

    @Override
    public int from() {
      return 0;
    }

    @Override
    public int to() {
      return 0;
    }

    @Override
    public Edit edit(Registers registers) {
      return new Edit(
          edit.catchments(),
          edit.memberships(),
          FormerContract.back(contracts, registers.contracts()));
    }
  }
}
