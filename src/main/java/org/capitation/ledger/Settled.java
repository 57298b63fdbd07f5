package org.capitation.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 结算记录要点: what is needed to recognise a record by its number and to find it in the books.
 *
 * @param settlement its setl_id
 * @param person our key of the patient; null if nobody is known
 * @param day the day of service
 * @param institution the name of the institution, or its code
 * @param fund what the fund paid
 * @param home the code of the community that bore it first; null for nobody
 * @param pot the fund pot
 * @param year the budget year
 * @param month the accounting month
 */
public record Settled(
    String settlement,
    Long person,
    LocalDate day,
    String institution,
    Money fund,
    String home,
    Pot pot,
    int year,
    YearMonth month) {}
