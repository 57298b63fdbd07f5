package planted.imports.access;

import planted.imports.registry.GoodCounty;

/** Who calls. */
public record GoodCaller(GoodCounty county) {}
