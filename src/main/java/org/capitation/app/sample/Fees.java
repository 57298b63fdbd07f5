package org.capitation.app.sample;

/** 费用: the amounts of one visit, in fen. */
final class Fees {

  /** The amount columns, in the order of the layout. */
  enum Part {
    MEDFEE_SUMAMT,
    FULAMT_OWNPAY_AMT,
    OVERLMT_SELFPAY,
    PRESELFPAY_AMT,
    INSCP_SCP_AMT,
    ACT_PAY_DEDC,
    HIFP_PAY,
    CVLSERV_PAY,
    HIFES_PAY,
    HIFMI_PAY,
    HIFOB_PAY,
    MAF_PAY,
    OTH_PAY,
    FUND_PAY_SUMAMT,
    ACCT_PAY,
    PSN_CASH_PAY
  }

  private static final Part[] PARTS = Part.values();
  private static final Part[] FUNDS = {
    Part.HIFP_PAY,
    Part.CVLSERV_PAY,
    Part.HIFES_PAY,
    Part.HIFMI_PAY,
    Part.HIFOB_PAY,
    Part.MAF_PAY,
    Part.OTH_PAY
  };

  private final long[] fen = new long[PARTS.length];

  long get(Part part) {
    return fen[part.ordinal()];
  }

  void set(Part part, long amount) {
    fen[part.ordinal()] = amount;
  }

  /** 统筹基金支出: what is charged. */
  long pool() {
    return get(Part.HIFP_PAY);
  }

  /** Adds up the funds; the rest of the fee is the person's, first from the account. */
  Fees settle(long account) {
    long funds = 0;
    for (Part fund : FUNDS) {
      funds += get(fund);
    }
    long rest = get(Part.MEDFEE_SUMAMT) - funds;
    set(Part.FUND_PAY_SUMAMT, funds);
    set(Part.ACCT_PAY, Math.min(account, rest));
    set(Part.PSN_CASH_PAY, rest - get(Part.ACCT_PAY));
    return this;
  }

  /** The amounts of a refund: all of them negative. */
  Fees negated() {
    Fees refund = new Fees();
    for (int i = 0; i < fen.length; i++) {
      refund.fen[i] = -fen[i];
    }
    return refund;
  }

  void write(CsvFile file) {
    for (long amount : fen) {
      file.fen(amount);
    }
  }
}
