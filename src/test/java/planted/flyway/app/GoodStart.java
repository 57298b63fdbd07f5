package planted.flyway.app;

import org.flywaydb.core.Flyway;

/** Migrates. */
record GoodStart(Flyway flyway) {}
