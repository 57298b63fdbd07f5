package planted.imports.app;

import planted.imports.desk.GoodDesk;

/** The wiring may import everything. */
record GoodStart(GoodDesk desk) {}
