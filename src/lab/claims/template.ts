/** The text of a file of claims that a reader begins with: sound as it stands, each key explained. */

/** Returns the template for a claim with this id. */
export function claimTemplate(id: string): string {
  return `# Claims of a text of your own. Replace what stands here, then: autarky claims run THIS-FILE
# Every key: docs/claims.md. Levers: autarky mechanisms levers. Series: autarky data list. Parameters: autarky data show parameters.
paper: Title of the text                      # or document: "000" to "004"
title: What it is about
argument: >-
  Its argument in a few sentences.
epoch: { years: 2016 to 2020, from: 2017-01 } # the years that it speaks of; treatments begin in "from"
today: { from: 2024-01 }                      # the same treatments begun later; leave it out if it says nothing of today

claims:
  ${id}:
    statement: Caps on oil imports cut the output of heavy industry.
    kind: causal                              # causal, mechanism, forecast, policy or fact
    horizon: 24                               # months that are run; the effect is read over the last twelve
    treatment: { levers: { sanctions.oilCut: 0.5 } }
    control: { levers: { sanctions.oilCut: 0 } } # leave it out for the baseline
    tests:
      # The first test gives the verdict, others are shown beside it. "smallest" is the smallest effect that would
      # matter to you: say it before you run anything.
      - { metric: gdp.heavyIndustry, sign: "-", smallest: 1, in: per cent }
      - { metric: households.consumption.real, sign: "-", smallest: 1, in: per cent }
    sweep: [sanctions.oilCut]                 # levers that are tried at a third and two thirds of the way
    echo: []                                  # parameters that say what you claim: neutral ones show whether it is assumed
    notes: How the sizes were chosen, what the test leaves out.
`;
}
