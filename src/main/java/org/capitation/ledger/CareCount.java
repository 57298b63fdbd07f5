package org.capitation.ledger;

import java.time.YearMonth;

/**
 * 就诊计数: what only the single visits tell of an accounting month, pharmacies left out; totals do not
 * know it.
 *
 * @param home the key of the community that bears the visits, 0 for nobody
 * @param month the accounting month
 * @param primary visits at primary institutions of the county
 * @param unreferred visits outside the pooling area without a referral (L10)
 * @param persons different persons of whom a visit was booked
 */
public record CareCount(int home, YearMonth month, long primary, long unreferred, long persons) {}
