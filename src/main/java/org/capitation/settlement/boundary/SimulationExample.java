package org.capitation.settlement.boundary;

/** 试算示例: what the description of the API shows as a request. */
final class SimulationExample {
  static final String DESCRIPTION =
      """
      Amounts are yuan, as texts or numbers; shares are texts such as "3%".
      Figures: pot, members (or a fraction such as "744000/12"), budget, spending (or signed and \
      unsigned, each with budget and spending), adjustments [{amount, reason, document}], violations (in the spending) and \
      clawback (what its members earned by them; as much, if it is left out), score, \
      member-scores {code: score}, indicators {name: figure or "3601/200000"}, reserve, \
      relief {share or amount, reason}, paid {earned, credited, withheld, advance, debt}. \
      Several communities stand under communities, each with its code.
      Terms: terms with the keys of the section settlement of a policy pack, or preset with the \
      name of a preset.""";

  static final String REQUEST =
      """
      {
        "pot": "390",
        "members": 62000,
        "budget": "8000000.00",
        "spending": "7500000.00",
        "score": 92,
        "indicators": {"inpatient-per-outpatient": "3600/200000"},
        "reserve": "100000.00",
        "paid": {"withheld": "225000.00"},
        "terms": {
          "reserve": "draw",
          "all": {
            "surplus": {
              "bands": [{"to": "3%", "retained": "80%"}, {"retained": "30%"}],
              "gates": [{"indicator": "inpatient-per-outpatient", "at-most": "1.8%"}],
              "score": {"full-marks": 100},
              "cap": {"budget": "3%"}
            },
            "overrun": {
              "bands": [{"to": "5%", "fund": "60%"}, {"fund": "0%"}],
              "limit": {"budget": "5%"}
            }
          },
          "withheld": {"all-from": 90}
        }
      }
      """;

  private SimulationExample() {}
}
