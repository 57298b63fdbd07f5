package planted.flyway.registry.store;

import org.flywaydb.core.Flyway;

/** Migrates too. */
record BadCountyStore(Flyway flyway) {}
