package planted.packages.budget;

/** In the package of a feature. */
record GoodBudget(long fen) {}
