package org.capitation.ledger;

import org.capitation.registry.Provider;

/**
 * 待记账记录: a record of the platform with what is known of patient and provider.
 *
 * @param visit the record
 * @param patient what is known of the patient on the service date
 * @param provider where it took place, as of the service date
 */
public record Incoming(Visit visit, Patient patient, Provider provider) {}
