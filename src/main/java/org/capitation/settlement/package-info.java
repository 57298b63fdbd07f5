/**
 * 年度清算: the year end of a pot – surplus retention and overrun sharing, explained step by step.
 *
 * <ul>
 *   <li>S1 – the budget of the community for the year; where money follows people, by the people as
 *       they are known now (B18).
 *   <li>S2 – its spending: what the home ledger charges to it for service dates of the year,
 *       wherever and whenever booked.
 *   <li>S3 – balance = budget (S9) − recognised spending (S10); above 0.00 a surplus, below it an
 *       overrun.
 *   <li>S4 – bands are shares of the budget and marginal: each applies to its own slice only
 *       (Shenzhen 2014, Taicang). A boundary belongs to the band below it.
 *   <li>S5 – nothing is rounded before the end; then one party's amount is rounded half up to the
 *       fen and the other takes the rest, so both always add up. Whose it is, is a term: where it
 *       does not say, the retained amount of a surplus and the fund's share of an overrun. A
 *       quotient that does not end is kept to twenty decimals (a decision).
 *   <li>S6 – what was withheld during the year is released: in full, or by score. Without a score
 *       it is released in full, and the step says so; an amount that is not above 0.00 is released
 *       as it is, whatever the score (decisions).
 *   <li>S7 – payable at the year end = retained − borne + what the months credited too little −
 *       clawback − advance + released − debt. With accepted claims paid by months nothing is open;
 *       where the budget is prepaid, the year end thus returns what the fund keeps and adds what it
 *       covers. Negative is a debt.
 *   <li>S8 – the order of the year end (浙医保联发〔2019〕12号 names analysis of causes and adjustment
 *       before sharing; the rest is a decision): adjustment of the budget → result → violations →
 *       reserve → bands → assessment → advance → withheld money → pay or carry. Within a surplus:
 *       gates → minimum → bands → score → deduction → cap → rounding. Within an overrun: minimum →
 *       bands or score → limit → rounding → relief.
 *   <li>S9 – objective factors (政策变动、疾病爆发) adjust the budget itself at the final accounts, each
 *       with its reason and document; bands, caps and limits are shares of the adjusted budget.
 *   <li>S10 – verified violations are taken out of the recognised spending and clawed back from the
 *       members that earned them. They never raise a retention: the part of a surplus that stems
 *       from them goes to the fund, not into the bands (a decision).
 *   <li>S11 – where the terms say so, overruns are first covered from the reserve (the 5 % of a DRG
 *       city); pro rata by largest remainder where it is short. The bands, the minimum and the
 *       limit see what is left (a decision).
 *   <li>S12 – a gate is an indicator with a bound, tested on its unrounded figure (Taicang: 1.8 %).
 *       A missed gate means no retention; a figure that is not known yet misses nothing (a
 *       decision).
 *   <li>S13 – below its minimum rate a balance is not shared: a surplus stays with the fund, an
 *       overrun is the fund's. The minimum itself reaches it. Once reached, all is shared from the
 *       first fen, or only what lies above, in the band that it lies in. By size the rate is linear
 *       between the sizes that are given.
 *   <li>S14 – a score scales the retention: by full marks, by bands, all from a mark on, or all or
 *       nothing. Without a score it counts as full marks, and the step says so (a decision).
 *   <li>S15 – a deduction in per cent or yuan comes before the cap.
 *   <li>S16 – a cap in per cent of the budget or yuan; of both the smaller (Taicang: 3 %). It is
 *       applied before rounding.
 *   <li>S17 – by score, the community bears 1 − base × score ÷ full marks of an overrun, not less
 *       than a floor, not more than a ceiling.
 *   <li>S18 – a limit of what the community bears, in per cent of the budget or yuan, of both the
 *       smaller.
 *   <li>S19 – relief lowers what is borne by a share or an amount, with its reason; the fund takes
 *       it over.
 *   <li>S20 – signed and unsigned may have terms of their own: budget and spending are kept apart,
 *       the results added (Shenzhen 2025: no cap for the signed).
 *   <li>S21 – redistribution of withheld money over all communities in their stored order (practice
 *       of Xuzhou): index P = score ÷ mean, the mean and P rounded to two decimals; below a share
 *       of full marks all is lost; the band of P says what is refunded of the deposit G: P × G, G,
 *       or G and a share X of the pool M, X = P·G ÷ the sum of P·G over these, to four decimals.
 *       The last of them takes what is left; without one the pool stays with the fund. It needs the
 *       scores of all; until then S6 applies. P × G only up to an index of 1 (a decision: the pool
 *       cannot be overdrawn).
 *   <li>S22 – what is left of an advance and of former debts is taken. A negative amount is carried
 *       to the months of the next year.
 *   <li>S23 – inside the community what it gets is divided by tiers (such as county : township :
 *       village 6 : 3 : 1), weights or scores, to the fen by largest remainder. What a cap cuts off
 *       goes to the others; what nobody may take stays undivided (decisions).
 *   <li>S24 – what objective factors, violations and relief come to (S9, S10, S19) is typed by the
 *       clerk for the next paper of the year, with reason, document and evidence. Drafts count it
 *       at once; it can be withdrawn until a paper is published with it. What is for everyone
 *       stands with the population that has the larger budget, which makes no difference where both
 *       are settled together; terms that keep them apart ask whose it is (decisions).
 *   <li>S25 – a settlement is published by the clerk, who signs it thereby, once all months of the
 *       year are closed, no import of visits is under way and the months are paid by approved
 *       sheets. From then on the year takes no entries (L11), so that no figure moves while
 *       communities check it. One paper of a pot and year is under way at a time.
 *   <li>S26 – a paper keeps all that went in – terms, figures, causes – as a text, with what came
 *       out and the hash over both. It is read, shown, signed and posted from that text alone.
 *   <li>S27 – causes and responsibility (分析原因、厘清责任, 浙医保联发〔2019〕12号) come before sharing: the
 *       analysis of deviations (M11) goes into the paper, and who is to answer for what is noted
 *       before its publication (a decision), so that communities see it and all sign it.
 *   <li>S28 – every community confirms its figures or objects line by line, once, until a day.
 *       Silence until then counts as consent, and the paper says so (a decision). Without a
 *       deadline all have to reply.
 *   <li>S29 – the clerk answers each objection: the figure stays, or it is to be corrected. Then
 *       the paper is withdrawn and published anew, and what was confirmed is void. It is reviewed
 *       only when all have confirmed or all objections are answered and the figures stay.
 *   <li>S30 – reviewer, approver and finance bureau sign the same text as the clerk (X12). The last
 *       signature has it posted in one transaction: what is due to each community, and the lock for
 *       good. A withdrawn settlement opens the year again; a locked one is not withdrawn.
 *   <li>S31 – what is due is paid by the finance bureau; what is owed is a debt of the next year
 *       that is open, recovered by its months (P8, S22).
 *   <li>S32 – a locked year is corrected by numbered supplements: the figures of the paper before,
 *       with what was typed for the supplement, settled again; it posts the difference of what is
 *       payable to what was posted. Later rows are none of it: they are of the next year (L11).
 *       Each line is paid or owed by itself (a decision).
 *   <li>S33 – the check of a seal compares a locked paper with its hash, with what its inputs give
 *       again, with its signatures and what was posted, with the books, and with the sum of the
 *       single rows; it says "unchanged" or names community and figure.
 *   <li>S34 – an indicator whose marks are typed has 0 to its full marks; words and evidence stand
 *       beside them. Decided marks come before computed ones.
 *   <li>S35 – an indicator that is computed takes its figure from the monitoring, as known at the
 *       end of a month, and keeps numerator and denominator as they were taken. By bands a
 *       threshold belongs to its band; by a target the figure earns all of it or its part of it.
 *       Both are tested without rounding. Where the monitoring has no figure, marks are typed (a
 *       decision).
 *   <li>S36 – the score is the sum of the exact marks, rounded half up to two decimals at the end
 *       only. Missing marks are told and are no zero: without them there is no score.
 *   <li>S37 – the assessment is published to the community, which confirms or objects to single
 *       indicators; the bureau answers every objection and keeps or changes the marks; another two
 *       of the bureau sign, and it is frozen. One that is not answered by the community may be
 *       signed after its deadline (a decision). Frozen marks never change: a new version takes
 *       their place, and only as long as the year is not locked.
 *   <li>S38 – what a community retains it divides among its members: for each tier what the terms
 *       give the tier; by weights or scores what they give the member; without terms as it decides.
 *       The sum is the retained part to the fen, less what S23 leaves undivided.
 *   <li>S39 – a division is prefilled: the part of a tier in equal parts among the members of the
 *       tier; where it has none, among all. It is decided on paper, with number and minutes, and a
 *       later decision takes its place (decisions).
 *   <li>S40 – the expected year end is the same rule with another spending: of each community that
 *       of the forecast (M6), of the low and of the high end of its range (M7). It is divided
 *       between signed and unsigned as what is booked so far, by largest remainder; where nothing
 *       above 0.00 is booked, the unsigned take what differs. Budget, adjustments, violations and
 *       scores are those of today. Without a range for every community there is none; before the
 *       first month is over, or where nothing is booked, nothing is told (decisions).
 *   <li>S41 – its months are all paid. What is withheld has grown as what it is taken from: the
 *       part of the budget that has fallen due or, where the budget limits nothing, the spending.
 *       With accepted claims what is open stays as it is; where the budget is prepaid, the months
 *       come to the budget and the year end settles spending − budget (P12). Advance and debt are
 *       as they stand today (decisions).
 *   <li>S42 – a scenario keeps the figures of the draft and the forecast as they were when it was
 *       copied, what is changed in them, and the terms; what comes out is computed whenever it is
 *       looked at. Changes apply in this order: budget (an amount, else a rate times the members on
 *       average, half up to the fen; divided as the budget was), spending (as booked, or of the
 *       expected year end; then more or less by a share of itself), score. It never touches the
 *       books. A county keeps at most fifty; everybody may copy all, rename and delete only their
 *       own (decisions).
 *   <li>S43 – scenarios of the same pot and year are compared: two or three, the differences are to
 *       the first; a community that one of them lacks counts 0.00 there (a decision).
 *   <li>S44 – the papers of a year are printed from its newest locked settlement and carry the hash
 *       of its seal; before there is one from the draft, which they say. Deviations are attached
 *       once all months of the year are closed (decisions).
 *   <li>S45 – scores and what they release are printed once the communities know them; a division
 *       as the terms propose it until it is decided, and no longer once what is retained is another
 *       amount (decisions).
 * </ul>
 */
package org.capitation.settlement;
