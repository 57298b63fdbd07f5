/**
 * 月度拨付: what is paid to a community for a month, what is withheld, and what is recovered.
 *
 * <ul>
 *   <li>P1 – accepted claims of a month = what the community's members earned (charged pool
 *       payments by accounting month, provider ledger) − refused + adjusted (Tianjin's monthly
 *       statement). Regime "accepted claims" pays them.
 *   <li>P2 – payable = approved × (1 − withheld per cent), rounded to the fen; withheld = approved
 *       − payable, never the per cent computed anew (Shenzhen 2014: 97 % and 3 %).
 *   <li>P3 – a month is rounded by itself; the year is the sum of its months.
 *   <li>P4 – a monthly quota limits the claims: effective quota = quota of the month + what earlier
 *       quotas left. What exceeds it is carried to the next month (Tianjin).
 *   <li>P5 – regime "prepaid budget": a month comes to its part of the budget − what its people
 *       were charged elsewhere + what its members earned from the people of others − refused +
 *       adjusted.
 *   <li>P6 – an amount of a year falls to months in equal parts, by typed shares or all at once.
 *       Each part is rounded, the last month takes the rest, and never more falls due than the
 *       whole. If the budget changes, the next month makes up for the months before. Where only a
 *       share of the budget is paid by months (70 %), that share is rounded once and split alike;
 *       the rest is withheld month by month (Ningxia, primary care 70/30). The split is a decision.
 *   <li>P7 – a month that comes to less than nothing pays 0.00 and withholds nothing; the shortfall
 *       is carried to the next month (a decision: nobody is asked to pay back inside the year).
 *   <li>P8 – last year's debt is taken from the payable: not more than the debt, the limits of the
 *       terms and the payable; the rest stays for the next month (Tianjin).
 *   <li>P9 – an advance is so many months of the monthly average of the last one to three years,
 *       rounded once; the years that are known count. It is refused if the fund had or expects a
 *       deficit, whatever the balance, or if the balance lasts too few months (医保办函〔2024〕101号).
 *   <li>P10 – an advance is taken back at the year end, or in twelve equal parts from what the debt
 *       has left of the payable; what a month cannot give, the next one makes up for (a decision).
 *   <li>P11 – really paid = payable − debt recovered − advance recovered.
 *   <li>P12 – the year end pays the entitlement (accepted claims + retained, or − borne) less what
 *       the months approved, plus the withheld money that is released, less what is left of advance
 *       and debt. So both regimes end at the same entitlement: under P1 the year end adds the
 *       retention or takes the share of the overrun, under P5 it takes what the fund keeps or adds
 *       what the fund covers.
 *   <li>P13 – a county may begin with us in the middle of a budget year, with the spending and the
 *       withheld money of the months before (L18). These months count as paid by the former system:
 *       the part of the budget that fell to them is used up, nothing is carried, an advance that is
 *       taken back by months was taken back for them, and what was withheld stays withheld. What
 *       was accepted in them is not known; it counts as what was approved, and under P5 as the
 *       spending, since there the two differ in the year end just by what the budget and the
 *       spending do. So the year end is the same as if all months had been paid here, but for
 *       carried amounts and unused quotas of the months before (a decision).
 *   <li>P14 – where the money of the budget follows people (B18), a month pays, or is limited by,
 *       the budget of the months so far by the people of these months, as they are known when it is
 *       prepared, less what fell to the months before. The statement keeps these people. So
 *       whatever the order of changes and payments, the twelve months come to the budget of the
 *       year by the people whom everybody really had. Months without an equal part cannot follow
 *       people (a decision).
 *   <li>P15 – what of it comes from paid months whose people have changed since is the adjustment:
 *       by people as they are known now − by those whom these months were paid for. It is traced to
 *       the versions of the attribution that moved them: month, from whom to whom, how many, at
 *       which rate, rounded half up to the fen; the rest is said by itself. The opposite change
 *       gives it back, to the fen, and where the total is fixed all adjustments come to nothing,
 *       with that of the unattributed. Also after the end of the year, and however far back: the
 *       look-back is one of charges (decisions).
 *   <li>P16 – the statements of a pot and month are one sheet: prepared for a closed month, signed
 *       by clerk, reviewer and approver, then marked as paid line by line, with day and voucher. A
 *       month is prepared once the one before is approved, so that what it rests on does not change
 *       any more. A sheet that was sent back is kept, its statements count no more, and the month
 *       is prepared again. Statements count from their preparation on: in the next month, and in
 *       drafts of the settlement (a decision).
 *   <li>P17 – an advance is asked for by the lead hospital or the clerk, examined by the terms (P9)
 *       and signed by the same three; it counts once the last has signed. A year has one advance of
 *       a community.
 *   <li>P18 – what a settlement leaves owing is a debt of the next budget year that is open; months
 *       recover it like one that was brought along (P8).
 *   <li>P19 – statements are printed with their worked steps, derived again from what was kept of
 *       them: claims, budget, people and terms of the statement, the months before, and the
 *       advances and debts known when it was prepared. One that does not come to the figures that
 *       were signed is printed with these, and says that its steps are not known (a decision). A
 *       community gets its statement once the sheet is approved.
 * </ul>
 */
package org.capitation.payment;
