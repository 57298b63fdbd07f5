package planted.imports.settlement.boundary;

import planted.imports.desk.GoodDesk;

/** Nobody imports the desk. */
record BadSettlements(GoodDesk desk) {}
