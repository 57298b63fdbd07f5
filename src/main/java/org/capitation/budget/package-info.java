/**
 * 门诊包干预算: how much each community has for its people in a year.
 *
 * <ul>
 *   <li>B1 – the total of the pot is a term, decided by negotiation (以收定支): handed down by the
 *       prefecture, or derived by B5 and B6.
 *   <li>B2 – a reserve is taken off the outpatient part first: a share of it (a city's 5 %), or
 *       yuan per insured head (河北 2011: 16 yuan). It is never more than there is (a decision). What
 *       is left is distributable.
 *   <li>B3 – the distributable amount is split by what the claimants weigh (浙医保联发〔2019〕12号 §2): by
 *       member-months, by negotiated shares, or by B12 to B16. The unattributed have a line of
 *       their own inside it.
 *   <li>B4 – parts are whole fen by the largest remainder, ties in the order of the list (a
 *       decision).
 *   <li>B5 – total = last year's final account × (1 + growth) + policy adjustments, rounded to the
 *       fen once (浙医保联发〔2019〕12号 §2). Growth above the limit of the terms is refused; exactly the
 *       limit is allowed.
 *   <li>B6 – the total is at most the income of the year (以收定支).
 *   <li>B7 – the outpatient part is a share or an amount of the total; the inpatient part is shown
 *       only.
 *   <li>B8 – fixed total: the notice is a provisional split by the people of one day, the year end
 *       splits the same total by the people of the whole year. Lines + residual = distributable,
 *       always.
 *   <li>B9 – fixed rate: a line is its quota, rounded half up to the fen; what the distributable
 *       amount has over or under is the residual, of either sign.
 *   <li>B10 – an adjustment for objective factors is set aside before the split and added to the
 *       line of its community; a negative one is added to what is split. One of a community that
 *       has no line stays residual (a decision).
 *   <li>B11 – the part of those with a contract is their share of the line by the weights of the
 *       split, rounded half up to the fen; the rest is for those without. A line without anybody is
 *       for those without (a decision).
 *   <li>B12 – Zhejiang's three factors: λ1 × share of spending + λ2 × share of heads × visits per
 *       head + λ3 × share of heads × visits per head × fee per visit; shares are not rounded. A
 *       factor that is 0 everywhere is left out, and the others count in its place (a decision).
 *   <li>B13 – capitation cells: the units of each cell times its weight.
 *   <li>B14 – the capitation rate is typed or derived: from the financing (上海新农合), top-down or
 *       bottom-up (北京), plus typed components. It is rounded to the fen once, at its end, before it
 *       is multiplied by people.
 *   <li>B15 – own prior cost (天津糖尿病门特): each person counts with last year's cost, not below a lower
 *       and not above an upper limit; percentiles are interpolated linearly, both ends included,
 *       and rounded to the fen (a decision).
 *   <li>B16 – hospital heads: (share of inpatients × weight + share of outpatients × the rest) ×
 *       insured × (standard − deductible) × share; heads are not rounded.
 *   <li>B17 – where nobody weighs anything all stays residual, and so does the share of one who is
 *       not there (a decision).
 *   <li>B18 – money follows people (钱随人走, 三明 2024 年答复函): no public rule says how, so it is a term
 *       (a decision). Annual: a change of community changes charges, not budgets. By months or by
 *       days: what there is for the part of the year that has passed is split by the member-months
 *       or member-days of that part, or each has its rate times these. So the budget of the year is
 *       that of the people whom everybody really had, and a fixed total stays what it is. What
 *       there is, is what the version of the budget in force says; a reserve per head is not
 *       counted anew.
 *   <li>B19 – a budget is drafted from the terms, negotiated in rounds (typed shares, or the three
 *       factors weighed anew), signed by clerk, reviewer, approver, finance and health bureau, told
 *       to each community (事前预算告知), and in force once all of them have confirmed (谈判、三部门会同,
 *       浙医保联发〔2019〕12号 §2; the receipts are a decision). Payments and settlements go by the version
 *       in force.
 *   <li>B20 – each round and each adjustment is a new version that keeps the people of the former
 *       one; nothing of a version is changed after it was made, but how it stands (a decision).
 *   <li>B21 – the notice of a fixed total is provisional (B8); the split by the people of the year
 *       is a version of its own that is signed and told like the first (a decision).
 *   <li>B22 – an agreement (打包付费协议) between the bureau and a lead hospital is in force once clerk,
 *       reviewer and approver have signed it, one at a time for a community, pot and year; notices
 *       cite it.
 *   <li>B23 – the notice tells a community its members by cell, what one of a cell counts, and what
 *       of its part falls to the cell: the part without adjustments, split by what the cells weigh
 *       as in B4, so that cells and adjustments add up to the budget (a decision). What is told is
 *       the newest version that all have signed, or one that was decided elsewhere.
 * </ul>
 */
package org.capitation.budget;
