/**
 * 监测: whether the money of the year lasts, why it does or does not, and when somebody is to be
 * warned.
 *
 * <ul>
 *   <li>M1 – an indicator is a numerator over a denominator, kept exact; where the denominator is
 *       not known or not above 0 there is no indicator, never 0. It is about what is charged to the
 *       people of the community, wherever they went (a decision: the published definitions leave it
 *       open). Pharmacies are no place of care: their visits and payments are in none of the shares
 *       and averages, but in pace, growth and balance (a decision). Of visits outside the pooling
 *       area those without a referral are the unreferred (浙医保联发〔2019〕12号 §9). Visits per insured
 *       are of a year: twelve times the visits over the member-months. Visits per person are those
 *       of the months over the persons seen in each month, added up (a decision). The county is all
 *       its communities and those who belong to none (a decision). Sign-up rates are told at the
 *       end of the month looked at alone.
 *   <li>M2 – what is known at the end of a month is what was booked until then. Months are told by
 *       the service date; that of a row which comes late lies before the month it is booked in.
 *       What the year bears of visits of earlier years is spent, but is extrapolated nowhere. What
 *       was brought along (L18) is spent, and stands for the months before the start as it is (a
 *       decision).
 *   <li>M3 – late rows are estimated by chain ladder (a decision; no public rule says how, but
 *       where half of the rows come from elsewhere a pace without them is too low): for each lag in
 *       months, what service months had come to one month later over what they had come to, summed
 *       over all service months of the books for which both are known, of the year and of the past
 *       years of the terms; the completion factor is the product of these from its lag on. Beyond
 *       the lags of the terms a month is complete. A lag without amounts above 0 before and after
 *       changes nothing. Both figures are shown, with and without.
 *   <li>M4 – the seasonal share to date is what the same months came to over what their years came
 *       to, over the past years that lie wholly in the books, one to three by the terms; the years
 *       are added, not averaged. Their late rows are estimated too. Without such a year it is equal
 *       twelfths, and the step says so (decisions).
 *   <li>M5 – pace = spent to date ÷ (budget of the year × seasonal share to date); above 100 % the
 *       budget does not last. The figure with late rows is the one that is watched.
 *   <li>M6 – forecast of the year = completed to date ÷ seasonal share to date + earlier years'
 *       visits. Beside it stands the straight line: booked to date ÷ months × 12.
 *   <li>M7 – the range: each past year is forecast at the same month, with what was booked then and
 *       the season of the other years, and compared with what it came to; the forecast times the
 *       lowest and the highest of these quotients and of their reciprocals, 1 among them: a year
 *       that came to more than was forecast says nothing of the side on which the next one errs.
 *       Without past years the months to come are each as the lowest or the highest completed month
 *       so far; fewer than three months tell no range (decisions).
 *   <li>M8 – growth is the forecast of the year over what the year before came to, less 1 (not
 *       above 10 %: 浙医保联发〔2019〕12号 §1); balance rate is the budget less the forecast over the
 *       budget.
 *   <li>M9 – a threshold is a bound that the figure has to keep, tested unrounded; at the bound it
 *       is kept (V5). Beyond it is a warning, beyond the alarm an alarm. The document names early
 *       warning (及时预警, 浙医保联发〔2019〕12号 §11), not the figures: they are terms.
 *   <li>M10 – a warning runs from the first month since when its level was reached without a break;
 *       a month without a figure is a break (a decision).
 *   <li>M11 – why spending is not the budget is told by substituting one factor after the other
 *       (连环替代法) in a fixed order: what the budget gives beside the expected spending, then heads,
 *       visits per head, outflow (visits outside the own community) and fund per visit, own and
 *       other apart. The budget is what it gives to date by season (M5), the spending what is
 *       booked; expected is what the year before had come to at the same month, as it was booked
 *       then; members are member-months, and pharmacies count as other (decisions). Each stage is
 *       rounded half up to the fen, and a part is the difference of two stages: so the parts add up
 *       to the fen. What was expected nowhere has no price to compare and counts as outflow; where
 *       no visit was expected at all, all that is left counts as fund per visit (decisions).
 *   <li>M12 – a talk (年中约谈, 浙医保联发〔2019〕12号 §11) is planned with the reason why this community was
 *       selected, held with minutes, measures and a deadline, followed up, and closed by another
 *       than who followed up; nothing of it is changed afterwards, and none of it lies in the
 *       future (decisions). An issued warning stays as it was computed.
 * </ul>
 */
package org.capitation.monitoring;
