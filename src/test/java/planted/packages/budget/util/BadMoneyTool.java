package planted.packages.budget.util;

/** In a shelf that the architecture does not have. */
record BadMoneyTool(long fen) {}
