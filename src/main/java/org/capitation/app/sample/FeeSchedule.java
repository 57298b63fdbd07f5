package org.capitation.app.sample;

import org.capitation.app.sample.Fees.Part;
import org.capitation.app.sample.Visit.Patient;

/** 待遇: what a visit costs and who pays which part, with made-up benefit figures. */
final class FeeSchedule {

  private static final double FEE_SPREAD = 0.55;
  private static final double STEADY_SPREAD = 0.12;
  private static final int LEAST_FEE = 500;
  private static final int PER_MILLE = 1000;
  private static final int PER_CENT = 100;
  private static final int ALL_OWN_PAY_MOST = 130;
  private static final int FIRST_PAY_MOST = 90;
  private static final int OVER_LIMIT = 80_000;
  private static final int OVER_LIMIT_MOST = 25;
  private static final int EXCLUDED_RATIO = 72;
  private static final int EXCLUDED_RATIO_EMPLOYEE = 80;
  private static final int RETIRED_BONUS = 5;
  private static final int PRESCRIBED = 55_000;
  private static final int CIVIL_SERVANT_PER_CENT = 40;
  private static final int LARGE_REST = 200_000;
  private static final int LARGE_PER_CENT = 55;
  private static final int AID_PER_CENT = 60;
  private static final int SUPPLEMENT = 20_000;
  private static final int SUPPLEMENT_PER_CENT = 30;
  private static final int OTHER_FUND = 3_000;
  private static final int OTHER_FUND_FEN = 1_000;
  private static final int CORRECTED_LEAST = 80;
  private static final int CORRECTED_MOST = 110;
  private static final int ACCOUNT_EMPTY = 250_000;

  private final Dice dice;

  FeeSchedule(Dice dice) {
    this.dice = dice;
  }

  /** The amounts of a visit. */
  Fees of(Tier tier, Care care, Patient patient) {
    double spread = dice.spread(care == Care.DIALYSIS ? STEADY_SPREAD : FEE_SPREAD);
    long mean = (long) tier.meanFee() * care.feePerCent() / PER_CENT;
    return amounts(Math.max(LEAST_FEE, (long) (mean * spread)), tier, care, patient);
  }

  /** The amounts of a visit after a correction, somewhat other than before. */
  Fees corrected(Visit visit) {
    long before = visit.fees().get(Part.MEDFEE_SUMAMT);
    long fee = before * dice.between(CORRECTED_LEAST, CORRECTED_MOST) / PER_CENT;
    return amounts(fee, visit.place().tier(), visit.care(), visit.patient());
  }

  private Fees amounts(long fee, Tier tier, Care care, Patient patient) {
    Fees fees = new Fees();
    PersonKind kind = patient.cover().kind();
    split(fees, fee);
    boolean medicineOnly = tier.pharmacy() && !dice.chance(PRESCRIBED);
    if (!medicineOnly) {
      payFromFunds(fees, tier, care, kind);
      payFromOthers(fees, kind, patient.poor());
    }
    boolean account = kind.employee() && !dice.chance(ACCOUNT_EMPTY);
    return fees.settle(account ? Long.MAX_VALUE : 0);
  }

  private void split(Fees fees, long fee) {
    long own = fee * dice.below(ALL_OWN_PAY_MOST) / PER_MILLE;
    long first = fee * dice.below(FIRST_PAY_MOST) / PER_MILLE;
    long over = dice.chance(OVER_LIMIT) ? fee * dice.below(OVER_LIMIT_MOST) / PER_MILLE : 0;
    fees.set(Part.MEDFEE_SUMAMT, fee);
    fees.set(Part.FULAMT_OWNPAY_AMT, own);
    fees.set(Part.OVERLMT_SELFPAY, over);
    fees.set(Part.PRESELFPAY_AMT, first);
    fees.set(Part.INSCP_SCP_AMT, fee - own - over - first);
  }

  private static void payFromFunds(Fees fees, Tier tier, Care care, PersonKind kind) {
    long inScope = fees.get(Part.INSCP_SCP_AMT);
    long deductible = Math.min(inScope, care.excluded() ? 0 : tier.deductible(kind.employee()));
    fees.set(Part.ACT_PAY_DEDC, deductible);
    fees.set(Part.HIFP_PAY, share(inScope - deductible, ratio(tier, care, kind)));
  }

  private static int ratio(Tier tier, Care care, PersonKind kind) {
    if (care.excluded() && !tier.offSite()) {
      return kind.employee() ? EXCLUDED_RATIO_EMPLOYEE : EXCLUDED_RATIO;
    }
    return tier.ratio(kind.employee()) + (kind.retired() ? RETIRED_BONUS : 0);
  }

  private void payFromOthers(Fees fees, PersonKind kind, boolean poor) {
    long rest = fees.get(Part.INSCP_SCP_AMT) - fees.pool();
    if (rest > LARGE_REST) {
      Part large = kind.employee() ? Part.HIFOB_PAY : Part.HIFMI_PAY;
      long paid = share(rest - LARGE_REST, LARGE_PER_CENT);
      fees.set(large, paid);
      rest -= paid;
    }
    if (kind.civilServant()) {
      fees.set(Part.CVLSERV_PAY, share(rest, CIVIL_SERVANT_PER_CENT));
    } else if (poor) {
      fees.set(Part.MAF_PAY, share(rest, AID_PER_CENT));
    } else if (kind == PersonKind.WORKER && dice.chance(SUPPLEMENT)) {
      fees.set(Part.HIFES_PAY, share(rest, SUPPLEMENT_PER_CENT));
    } else if (dice.chance(OTHER_FUND)) {
      fees.set(Part.OTH_PAY, Math.min(rest, OTHER_FUND_FEN));
    }
  }

  /** A share of a non-negative amount, rounded half up to the fen. */
  private static long share(long fen, int perCent) {
    return (fen * perCent + PER_CENT / 2) / PER_CENT;
  }
}
