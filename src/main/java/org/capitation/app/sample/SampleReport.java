package org.capitation.app.sample;

/** Tells what a sample county holds: for whoever makes one on the command line. */
final class SampleReport {

  private static final int PER_MILLE = 1000;
  private static final int FEN_PER_YUAN = 100;

  private final Tally tally;
  private final PolicyFiles policies;

  SampleReport(Tally tally, PolicyFiles policies) {
    this.tally = tally;
    this.policies = policies;
  }

  /** How far the full year uses the distributable total of a pot, in per mille. */
  long use(int pot) {
    return perMille(tally.charged(pot), policies.distributable(pot));
  }

  /** How far a home uses its part of it, in per mille. */
  long use(int pot, int home) {
    return perMille(tally.charged(pot, home), policies.budget(pot, home));
  }

  /** The counts, and for each pot what its homes use of their budgets. */
  String text() {
    StringBuilder text = new StringBuilder(tally.text());
    for (int pot = 0; pot < Tally.POTS.length; pot++) {
      text.append("\npot ").append(Tally.POTS[pot]).append(": ");
      append(text, tally.charged(pot), policies.distributable(pot));
      append(text, "unattributed", pot, Township.NO_COMMUNITY);
      for (int home = 1; home <= Geography.COMMUNITIES; home++) {
        append(text, Geography.communityCode(home), pot, home);
      }
    }
    return text.toString();
  }

  private void append(StringBuilder text, String name, int pot, int home) {
    text.append("\n  ").append(name).append(": ");
    text.append(tally.memberMonths(pot, home)).append(" member-months, ");
    append(text, tally.charged(pot, home), policies.budget(pot, home));
  }

  private static void append(StringBuilder text, long charged, long budget) {
    text.append("charged ").append(charged / FEN_PER_YUAN);
    text.append(" of ").append(budget / FEN_PER_YUAN).append(" yuan, ");
    text.append(perMille(charged, budget)).append(" per mille");
  }

  private static long perMille(long part, long whole) {
    return whole == 0 ? 0 : part * PER_MILLE / whole;
  }
}
