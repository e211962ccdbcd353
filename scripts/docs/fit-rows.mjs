// What scripts/docs/fit.mjs compares, and the reasons that are known for what misses. Kept by hand; verdicts are not.
const musd = { unit: "m USD", scale: 1e6, aggregate: "sum" };
const mt = { unit: "Mt", scale: 1e6, digits: 2, aggregate: "sum" };
const growth = { unit: "%", digits: 1, aggregate: "december", difference: "points" };
const index = { unit: "2012 = 100", aggregate: "sum", index: true };

/** `observed` is the series compared with, `model` the run's series when they are others, `id` the name of a second row on one series. */
export const groups = [
  {
    title: "Foreign trade",
    note: "`trade.*` is KOTRA's definition (crude grants counted in imports), `customs.*` that of Chinese customs (without them).",
    rows: [
      { observed: "trade.exports.usd", label: "Exports", ...musd },
      { observed: "trade.imports.usd", label: "Imports", ...musd },
      { observed: "trade.exports.china.usd", label: "Exports to China", ...musd },
      { observed: "trade.imports.china.usd", label: "Imports from China", ...musd },
      { observed: "customs.china.exports.usd", label: "Exports to China, customs", ...musd },
      { observed: "customs.china.imports.usd", label: "Imports from China, customs", ...musd },
      { observed: "trade.exports.coal.usd", label: "Coal exports", ...musd },
      { observed: "trade.exports.coal.tonnes", label: "Coal exports", ...mt },
      { observed: "trade.exports.textiles.usd", label: "Textile exports", ...musd },
      { observed: "trade.exports.seafood.usd", label: "Seafood exports", ...musd },
      {
        observed: "trade.imports.mineralFuels.usd",
        model: ["trade.imports.mineralFuels.usd"],
        label: "Crude and fuel imports",
        ...musd,
      },
    ],
  },
  {
    title: "Output",
    rows: [
      { observed: "food.grain.tonnes", label: "Grain", ...mt },
      { observed: "coal.output.tonnes", label: "Coal", ...mt },
      { observed: "cement.output.tonnes", label: "Cement", ...mt },
      { observed: "power.twh", label: "Electricity", unit: "TWh", digits: 1, aggregate: "sum" },
    ],
  },
  {
    title: "Output against 2012",
    note: "The same outputs as an index: how they move, whatever their level.",
    rows: [
      { id: "food.grain.index", observed: "food.grain.tonnes", label: "Grain", ...index },
      { id: "coal.output.index", observed: "coal.output.tonnes", label: "Coal", ...index },
      { id: "cement.output.index", observed: "cement.output.tonnes", label: "Cement", ...index },
      { id: "power.index", observed: "power.twh", label: "Electricity", ...index },
    ],
  },
  {
    title: "Growth",
    note: "Per cent a year, deviation in points; the Bank of Korea's own figures are uncertain by about two. The model weighs physical volumes with the shares of 2012. The Bank's services include government, so the model's two are joined. Industries' shares are not compared: the weights are taken from them.",
    rows: [
      { observed: "gdp.growth", label: "Real GDP", ...growth },
      { observed: "gdp.agriculture.growth", label: "Agriculture", ...growth },
      { observed: "gdp.mining.growth", label: "Mining", ...growth },
      { observed: "gdp.manufacturing.growth", label: "Manufacturing", ...growth },
      { observed: "gdp.lightIndustry.growth", label: "Light industry", ...growth },
      { observed: "gdp.heavyIndustry.growth", label: "Heavy industry", ...growth },
      { observed: "gdp.utilities.growth", label: "Power and water", ...growth },
      { observed: "gdp.construction.growth", label: "Construction", ...growth },
      {
        observed: "gdp.services.growth",
        weighted: ["services", "government"],
        label: "Services with government",
        ...growth,
      },
    ],
  },
  {
    title: "Prices and money",
    rows: [
      { observed: "fx.kpwPerUsd", label: "Market rate", unit: "won a USD", aggregate: "mean" },
      { observed: "fx.kpwPerCny", label: "Market rate", unit: "won a CNY", aggregate: "mean" },
      { observed: "price.rice.kpw", label: "Rice", unit: "won a kg", aggregate: "mean" },
      { observed: "price.petrol.kpw", label: "Petrol", unit: "won a kg", aggregate: "mean" },
    ],
  },
  {
    title: "Households",
    rows: [
      { observed: "food.kcalPerDay", label: "Food energy", unit: "kcal a person and day", aggregate: "mean" },
      {
        observed: "households.informalIncomeShare",
        label: "Informal share of income",
        unit: "share",
        digits: 2,
        aggregate: "mean",
      },
    ],
  },
];

export const readmeRows = [
  "trade.exports.usd",
  "trade.imports.usd",
  "trade.exports.coal.tonnes",
  "food.grain.tonnes",
  "power.twh",
  "fx.kpwPerUsd",
  "price.rice.kpw",
  "gdp.growth",
];

const bn = { scale: 1e9, digits: 2, unit: "bn USD" };
/** Figures that sources give as ranges. */
export const ranges = [
  {
    series: "fx.store.usd",
    label: "Store-of-value currency",
    year: 2014,
    aggregate: "mean",
    low: 2.0e9,
    high: 4.3e9,
    ...bn,
    source: "Mun and Kim, Bank of Korea",
  },
  {
    series: "fx.transaction.usd",
    label: "Transaction currency",
    year: 2014,
    aggregate: "mean",
    low: 1.0e9,
    high: 2.35e9,
    ...bn,
    source: "Mun and Kim, Bank of Korea",
  },
  {
    series: "money.won",
    label: "Won in circulation",
    month: "2012-01",
    low: 5e12,
    high: 7e12,
    scale: 1e12,
    digits: 1,
    unit: "trn won",
    source: "prior range, assumed",
  },
  {
    series: "fund.inflow.usd",
    label: "Inflow of the leader's fund",
    year: 2014,
    aggregate: "sum",
    low: 0.5e9,
    high: 1.5e9,
    ...bn,
    source: "prior range, assumed",
  },
  {
    series: "households.informalIncomeShare",
    label: "Informal share of income",
    year: 2014,
    aggregate: "mean",
    low: 0.55,
    high: 0.8,
    scale: 1,
    digits: 2,
    unit: "share",
    source: "surveys of defectors",
  },
  {
    series: "utilisation.state",
    label: "Use of nameplate capacity, state industry",
    year: 2012,
    aggregate: "mean",
    low: 0.2,
    high: 0.5,
    scale: 1,
    digits: 2,
    unit: "share",
    source: "prior range, assumed",
  },
];

const drought =
  "the drought of 2015 and the recovery after it are flattened: hydropower follows a slow reservoir and a judged rain index";
const cement =
  "cement works stand low on the assumed ladder for power and get half of it in the dry winters of 2014–16; in fact they held up";
const mines =
  "ores follow export earnings and pits that are full dig less: both answer more strongly than the Bank's volumes";
/** First match wins; `sign` restricts a reason to too high (1) or too low (−1). */
export const reasons = [
  {
    rows: ["trade.exports.coal.usd", "trade.exports.coal.tonnes"],
    from: 2014,
    to: 2014,
    sign: 1,
    text: "companies short of their currency quotas ship more as the price falls; the published figure is a mean of months, times twelve",
  },
  {
    rows: ["trade.exports.coal.usd", "trade.exports.coal.tonnes"],
    from: 2016,
    to: 2016,
    sign: -1,
    text: "the answer to a lower price stops at the companies' capacity, which grows slower than shipments did",
  },
  {
    rows: ["trade.exports.coal.usd", "trade.exports.coal.tonnes"],
    from: 2017,
    to: 2017,
    sign: -1,
    text: "the cap of 2017 is used as goods arrive; what buyers took in January and February was more",
  },
  {
    rows: ["trade.exports.usd"],
    from: 2017,
    to: 2017,
    sign: 1,
    text: "garments, fish and ores go on until their bans bind; the figures fall sooner",
  },
  {
    rows: ["trade.exports.usd", "customs.china.exports.usd"],
    from: 2018,
    to: 2018,
    sign: 1,
    text: "goods outside the clauses go on being sold, to others than China above all; how far partners enforce is assumed",
  },
  {
    rows: ["trade.imports.usd", "trade.imports.china.usd"],
    from: 2015,
    to: 2015,
    sign: 1,
    text: "the state spends what coal earned in the years before; in fact imports fell with the price of oil and with coal",
  },
  {
    rows: ["trade.imports.usd", "trade.imports.china.usd", "customs.china.imports.usd"],
    from: 2018,
    to: 2018,
    sign: -1,
    text: "the ban on metals falls on the whole pool of imported inputs, of which metals are an assumed share, and the state stretches its currency over months; in the figures savings carry imports on",
  },
  {
    rows: ["trade.exports.textiles.usd", "trade.exports.seafood.usd"],
    from: 2012,
    to: 2018,
    sign: 1,
    text: "capacity for export grows with what it earns, at one rate for all goods",
  },
  {
    rows: ["trade.imports.mineralFuels.usd"],
    from: 2014,
    to: 2016,
    sign: -1,
    text: "border prices follow Brent one to one; what was paid fell less",
  },
  {
    rows: ["power.twh"],
    from: 2012,
    to: 2018,
    sign: 1,
    text: "two series differ: Ember (preferred, complete) prints less than Statistics Korea, by 40–65 % after 2014; the model lies between them",
  },
  { rows: ["power.index", "gdp.utilities.growth"], from: 2013, to: 2018, text: drought },
  { rows: ["cement.output.tonnes", "cement.output.index"], from: 2013, to: 2017, sign: -1, text: cement },
  {
    rows: ["gdp.construction.growth"],
    from: 2012,
    to: 2018,
    text: "construction is what cement allows; the Bank counts building sites that the model does not know",
  },
  {
    rows: ["gdp.mining.growth", "coal.output.index", "coal.output.tonnes"],
    from: 2012,
    to: 2018,
    text: mines,
  },
  {
    rows: ["gdp.manufacturing.growth", "gdp.heavyIndustry.growth"],
    from: 2014,
    to: 2015,
    sign: -1,
    text: "cement and steel get less power in dry winters than the Bank's figures let one think",
  },
  {
    rows: ["gdp.manufacturing.growth", "gdp.heavyIndustry.growth"],
    from: 2017,
    to: 2018,
    sign: 1,
    text: "stocks of imported inputs and spare parts carry works on for a year; the Bank has heavy industry fall at once",
  },
  {
    rows: ["gdp.lightIndustry.growth"],
    from: 2018,
    to: 2018,
    sign: -1,
    text: "imported inputs run short, as the ban on metals falls on their whole pool, and buyers turn away as the rate rises",
  },
  {
    rows: ["gdp.agriculture.growth"],
    from: 2012,
    to: 2018,
    text: "weather is a judged index and the harvest the only crop that moves much; the Bank's figure also counts forestry, livestock and fishing",
  },
  {
    rows: ["gdp.growth"],
    from: 2013,
    to: 2013,
    sign: 1,
    text: "the harvest's weather index and mining for export rise together; the Bank has both near 2 %",
  },
  {
    rows: ["gdp.growth"],
    from: 2014,
    to: 2016,
    sign: -1,
    text: "dry winters cut power to cement and building, which in fact held up, and the harvest falls back",
  },
  {
    rows: ["price.rice.kpw"],
    from: 2012,
    to: 2013,
    sign: -1,
    text: "in the quotes a kilogram of rice fell from 0.92 to 0.57 dollars between 2012 and 2014; in the model it starts cheaper and falls less",
  },
  {
    rows: ["price.rice.kpw"],
    from: 2014,
    to: 2018,
    sign: 1,
    text: "follows the market rate, which rises too far, and from 2017 rises against it",
  },
  {
    rows: ["fx.kpwPerCny"],
    from: 2012,
    to: 2012,
    sign: -1,
    text: "the rise of the rate in 2012 comes later in the model than in the quotes; few months have one in yuan",
  },
  {
    rows: ["fx.kpwPerUsd", "fx.kpwPerCny"],
    from: 2013,
    to: 2013,
    sign: -1,
    text: "speeds that would follow the rise of 2013 overshoot in 2018; the choice lies between them",
  },
  {
    rows: ["fx.kpwPerUsd", "fx.kpwPerCny"],
    from: 2015,
    to: 2016,
    sign: 1,
    text: "the budget is fixed in won and goes on issuing; the calm of the rate after 2013 is reproduced in direction only (docs/nominal-anchor.md)",
  },
  {
    rows: ["fx.kpwPerUsd", "fx.kpwPerCny"],
    from: 2017,
    to: 2018,
    sign: 1,
    text: "exporters' offers of currency end with their exports; the store of value meets only a part of what merchants and holders of won bid",
  },
  {
    rows: ["price.petrol.kpw"],
    from: 2015,
    to: 2016,
    text: "follows Brent at the border one to one; quotes did not",
  },
  {
    rows: ["price.petrol.kpw"],
    from: 2017,
    to: 2018,
    sign: -1,
    text: "the army's and the plan's share of fuel is stretched over months, so that markets feel caps late and in part; prices move by steps",
  },
  {
    rows: ["households.informalIncomeShare"],
    from: 2018,
    to: 2018,
    sign: -1,
    text: "a survey of defectors, who came more often from the border and from trade; the model's share is the whole country's",
  },
];

export const notCompared = [
  "Luxury imports: published totals (585–800 m USD a year) use the South Korean list with vehicles and electronics; the model's good is the narrow one.",
  "Ore exports: the model's good includes iron and steel. Machinery imports: KOTRA's machinery, electrical goods and vehicles are partly consumer goods in the model.",
  "Steel, iron ore and fish in tonnes: these goods are counted in value in the model.",
  "Shares of industries in GDP: the weights of 2012 are taken from them. Levels of GDP in money: the Bank of Korea values output at South Korean prices.",
  "Population: the model counts civilians, the United Nations everybody.",
  "The printed state budget (622 bn won in 2012 at official prices): the model's budget is what offices spend on markets.",
  "Maize, diesel and pork prices: not goods of their own. Chinese customs by month and places' own prices: in the report's charts, not scored here.",
];
