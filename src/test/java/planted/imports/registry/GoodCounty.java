package planted.imports.registry;

/** Imported by others. */
public record GoodCounty(String code) {}
