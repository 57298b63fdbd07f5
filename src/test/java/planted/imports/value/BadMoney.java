package planted.imports.value;

import planted.imports.registry.GoodCounty;

/** Value lies to the left of registry. */
record BadMoney(GoodCounty county) {}
