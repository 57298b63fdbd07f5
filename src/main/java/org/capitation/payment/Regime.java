package org.capitation.payment;

import java.util.Optional;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/** 拨付方式: what a month pays for. */
public sealed interface Regime {
  /** The budget of the community is paid by, or limits what is paid. */
  boolean needsBudget();

  /** As far as the budget counts, it falls to the months in equal parts. */
  boolean isEqual();

  /**
   * 按审核额拨付: the accepted claims that the community's members earned (P1).
   *
   * @param quota 月度指标: how the budget limits the months (P4); nothing if it does not
   */
  record Claims(Optional<Instalments> quota) implements Regime {
    @Override
    public boolean needsBudget() {
      return quota.isPresent();
    }

    @Override
    public boolean isEqual() {
      return quota.map(Instalments.Equal.class::isInstance).orElse(true);
    }
  }

  /**
   * 预算包干预拨: the budget by months, less what its people were charged elsewhere, plus what its
   * members earned from the people of others (P5).
   *
   * @param instalments how the budget falls to the months
   * @param prepaid the share of the budget that is paid by months; the rest is withheld until the
   *     year end (P6)
   */
  record Prepaid(Instalments instalments, Ratio prepaid) implements Regime {
    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if it is not from 0 % to 100 %
     */
    public Prepaid {
      if (!prepaid.isShare()) {
        throw new Unfit("share", prepaid);
      }
    }

    @Override
    public boolean needsBudget() {
      return true;
    }

    @Override
    public boolean isEqual() {
      return instalments instanceof Instalments.Equal;
    }
  }
}
