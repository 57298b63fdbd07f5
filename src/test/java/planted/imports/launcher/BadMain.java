package planted.imports.launcher;

import planted.imports.registry.GoodCounty;

/** The launcher is not in the WAR. */
record BadMain(GoodCounty county) {}
