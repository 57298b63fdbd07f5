package planted.purity.settlement;

import javax.sql.DataSource;

/** Reads its inputs itself. */
record BadRule(DataSource source) {}
