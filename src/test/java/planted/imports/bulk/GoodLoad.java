package planted.imports.bulk;

/** Loads rows. */
public record GoodLoad(long rows) {}
