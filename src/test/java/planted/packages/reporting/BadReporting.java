package planted.packages.reporting;

/** In a feature that the architecture does not have. */
record BadReporting(long fen) {}
