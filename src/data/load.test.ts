import { describe, expect, it } from "vitest";
import { UserError } from "../core/errors.ts";
import { householdClasses } from "../model/institutions.ts";
import { consumptionItems, products } from "../model/products.ts";
import { realTexts, smallTexts } from "../../test/fixtures/data/texts.ts";
import { hashData, OBSERVED } from "./files.ts";
import type { DataFile } from "./files.ts";
import { loadObserved, loadWorld } from "./load.ts";

const small = smallTexts();

/** Loads the small world with one file changed and returns what the error says. */
function complaint(
  file: DataFile,
  change: (text: string) => string,
  load: (texts: typeof small) => unknown = loadWorld,
): string {
  const text = change(small[file]);
  expect(text, "the change changes something").not.toBe(small[file]);
  try {
    load({ ...small, [file]: text });
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).exitCode).toBe(3);
    return (error as UserError).message;
  }
  return "";
}
const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

describe("loadWorld", () => {
  it("loads the small world, in the model's own order", () => {
    const world = loadWorld(small);
    expect(world.provinces).toEqual(["P1", "P2"]);
    expect(world.units[0]).toEqual({
      id: "P1-a",
      province: "P1",
      name: "A",
      nameKorean: "가",
      type: "city",
      latitude: 40,
      longitude: 125,
      population2008: 200,
      households2008: 50,
      urbanShare: 0.9,
      coastal: false,
      borderChina: true,
      port: false,
    });
    expect(world.edges[1]).toEqual({
      from: "P1-b",
      to: "P2-c",
      mode: "rail",
      km: 20,
      costIndex: 15,
      checkpoints: 1,
    });
    expect(world.products.map(({ id }) => id)).toEqual(products);
    expect(world.classes.map(({ id }) => id)).toEqual(householdClasses);
    expect(world.demand.map(({ item }) => item)).toEqual(consumptionItems);
    expect(world.crops.map(({ grainShare }) => grainShare)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0.5, 0, 0]);
    expect(world.farmShare).toEqual({ P1: 0.6, P2: 0.4 });
    expect(world.parameters[0]).toMatchObject({
      id: "demand.frisch",
      value: -2,
      low: -4,
      high: -1.1,
      documents: ["001", "003"],
    });
    expect(world.parameters[1].documents).toEqual([]);
    expect(world.drivers.from).toBe(-24);
    expect(Object.keys(world.drivers.series)).toEqual(["border.bridge", "world.rice"]);
    expect(world.drivers.series["world.rice"]).toEqual(new Float64Array(192).fill(400));
    expect(world.weather).toHaveLength(32);
    expect(world.weather[1]).toEqual({ year: 2010, province: "P2", growingSeason: 0.6, rain: 1.1 });
    expect(world.accounts.value("row", "h.worker")).toBe(3);
    expect(world.trade[0]).toMatchObject({ chinaShare: 0.9, russiaShare: 0.1 });
    expect(world.sanctions[0]).toEqual({
      id: "coal-1",
      resolution: "1",
      direction: "export",
      goods: "coal",
      product: "coal",
      partner: "all",
      measure: "cap",
      capUnits: 100,
      capMonths: 12,
      coveredShare: 1,
      from: 50,
      until: 67,
      source: "made up",
      grade: "assumed",
    });
    expect(world.sanctions[1].until).toBeUndefined();
    expect(world.sanctions[3].from).toBe(-63);
    expect(world.companies[0]).toEqual({
      name: "First Company",
      patron: "kwp",
      fund: true,
      product: "coal",
      home: "P1-b",
      crossing: "bridge",
      source: "made up",
      grade: "assumed",
    });
    expect(world.companyDistribution.map(({ kind, key, value }) => `${kind} ${key} ${value}`)).toEqual([
      "count central 10",
      "patron kwp 0.4",
      "patron kpa 0.4",
      "patron cabinet 0.2",
      "size sigma 1",
      "product coal 1",
    ]);
    expect(
      world.cohorts.slice(0, 3).map(({ year, unit, groundbreaking }) => [year, unit, groundbreaking]),
    ).toEqual([
      [2021, "P1-b", 110],
      [2024, "P2-c", 145],
      [2024, "", 146],
    ]);
    expect(world.banks[1]).toMatchObject({ id: "russia-1", host: "russia", share: 0.25, feeShare: 0.03 });
    expect(world.borderland[0]).toMatchObject({
      province: "P1",
      defectors: 80,
      senders: 40,
      kinSenders: 20,
      remittanceUsd: 700,
      kinRemittanceUsd: 300,
    });
  });

  it("hashes what the model reads: every file but the observed, whatever the line ends", () => {
    const hash = hashData(small);
    expect(loadWorld(small).hash).toBe(hash);
    expect(hashData({ ...small, "sites.csv": small["sites.csv"].replace("0.75", "0.74") })).not.toBe(hash);
    expect(hashData({ ...small, "sites.csv": small["sites.csv"].replaceAll("\n", "\r\n") })).toBe(hash);
    expect(hashData({ ...small, [OBSERVED]: "" })).toBe(hash);
    expect(loadWorld({ ...small, [OBSERVED]: "" }).hash).toBe(hash);
  });

  it.each<[string, DataFile, (text: string) => string, string]>([
    [
      "a comma in a number",
      "sites.csv",
      swap("0.75", "0,75x"),
      "data/sites.csv:2:36: too many cells: 7 (expected 6 cells)",
    ],
    [
      "a number in words",
      "sites.csv",
      swap("0.75", "most"),
      'data/sites.csv:2:22: not a number: "most" (expected a number)',
    ],
    [
      "a share above 1",
      "sites.csv",
      swap("0.75", "75"),
      "data/sites.csv:2:22: out of range: 75 (expected 0 or more and 1 or less)",
    ],
    [
      "an orphan unit",
      "sites.csv",
      swap("P1-b", "P1-d"),
      'data/sites.csv:3:1: unknown unit: "P1-d" (did you mean "P1-a"?)',
    ],
    [
      "an orphan industry",
      "sites.csv",
      swap("mine", "mien"),
      'data/sites.csv:2:6: unknown industry: "mien" (did you mean "mine"?)',
    ],
    [
      "a site twice",
      "sites.csv",
      swap("P1-b,mine,lignite", "P1-a,mine,anthracite"),
      'data/sites.csv:3:1: duplicate of line 2: "P1-a, mine, anthracite"',
    ],
    [
      "a row without a source",
      "sites.csv",
      swap("0.25,made up", "0.25,"),
      "data/sites.csv:3:24: row without a source (expected who says so)",
    ],
    [
      "a missing source column",
      "sites.csv",
      (text) => text.replaceAll(/,(source|made up)/g, ""),
      'data/sites.csv:1: missing column: "source"',
    ],
    [
      "a grade that is none",
      "sites.csv",
      swap("assumed", "assmued"),
      'data/sites.csv:2:35: unknown grade: "assmued" (expected one of measured, inferred, analogue, assumed; did you mean "assumed"?)',
    ],
    [
      "an orphan end of an edge",
      "geography/edges.csv",
      swap("P2-c", "P2-x"),
      'data/geography/edges.csv:3:6: unknown unit: "P2-x" (did you mean "P2-c"?)',
    ],
    [
      "an edge to itself",
      "geography/edges.csv",
      swap("P1-a,P1-b", "P1-b,P1-b"),
      'data/geography/edges.csv:2:6: edge from a unit to itself: "P1-b"',
    ],
    [
      "an orphan corridor",
      "geography/crossings.csv",
      swap("border.bridge", "border.ferry"),
      'data/geography/crossings.csv:2:23: unknown driver series: "border.ferry"',
    ],
    [
      "an orphan on a railway",
      "geography/rail-lines.csv",
      swap("2,P2-c", "2,P2-x"),
      'data/geography/rail-lines.csv:3:8: unknown unit: "P2-x" (did you mean "P2-c"?)',
    ],
    [
      "an unknown member of a census province",
      "geography/census-households.csv",
      swap("P1-a P1-b", "P1-a P1-x"),
      'data/geography/census-households.csv:2:16: unknown unit: "P1-x"',
    ],
    [
      "a unit in no province",
      "geography/units.csv",
      swap("P2,South", "P3,South"),
      'data/geography/units.csv:4:6: unknown province: "P3" (did you mean "P1"?)',
    ],
    [
      "half a person",
      "geography/units.csv",
      swap("200,50", "200.5,50"),
      'data/geography/units.csv:2:31: not a whole number: "200.5" (expected a whole number)',
    ],
    [
      "a latitude beyond the pole",
      "geography/units.csv",
      swap("40.1", "140.1"),
      "data/geography/units.csv:3:26: out of range: 140.1 (expected -90 or more and 90 or less)",
    ],
    [
      "a flag in words",
      "geography/units.csv",
      swap("0.9,0", "0.9,no"),
      'data/geography/units.csv:2:42: not a flag: "no" (expected 0 or 1)',
    ],
    [
      "an unknown world price",
      "world/products.csv",
      swap("world.rice", "world.rise"),
      'data/world/products.csv:27:21: unknown driver series: "world.rise" (did you mean "world.rice"?)',
    ],
    [
      "a product left out",
      "world/products.csv",
      swap(/arms.*\n/, ""),
      'data/world/products.csv: no row for id "arms"',
    ],
    [
      "an unknown activity",
      "world/industries.csv",
      swap("a.coal", "a.caol"),
      'data/world/industries.csv:2:12: unknown account: "a.caol" (did you mean "a.coal"?)',
    ],
    [
      "an unknown traded good",
      "world/trade.csv",
      swap("private.grain", "private.grian"),
      'data/world/trade.csv:3:1: unknown traded good: "private.grian" (did you mean "private.grain"?)',
    ],
    [
      "a class twice",
      "world/classes.csv",
      swap("elite", "worker"),
      'data/world/classes.csv:3:1: duplicate of line 2: "worker"\ndata/world/classes.csv: no row for class "elite"',
    ],
    [
      "a month of farming left out",
      "world/crops.csv",
      swap(/\n7,.*/, ""),
      'data/world/crops.csv: no row for month "7"',
    ],
    [
      "a value outside its range",
      "parameters.csv",
      swap("50,KPW", "150,KPW"),
      "data/parameters.csv:3:12: out of range: 150 (expected 0 or more and 100 or less)",
    ],
    [
      "low above high",
      "parameters.csv",
      swap("-4,-1.1", "-1,-1.1"),
      "data/parameters.csv:2:20: low above high: -1 > -1.1",
    ],
    [
      "a document that is none",
      "parameters.csv",
      swap("001;003", "001;3"),
      'data/parameters.csv:2:31: not a document: "3" (expected three digits, such as 001;003)',
    ],
    [
      "a parameter twice",
      "parameters.csv",
      swap("labour.fee", "demand.frisch"),
      'data/parameters.csv:3:1: duplicate of line 2: "demand.frisch"',
    ],
    [
      "a month left out",
      "drivers/monthly.csv",
      swap(/world.rice,USD\/t,2012-02.*\n/, ""),
      "data/drivers/monthly.csv: months missing from world.rice: 1, first 2012-02",
    ],
    [
      "a month twice",
      "drivers/monthly.csv",
      swap("USD/t,2010-02", "USD/t,2010-01"),
      'data/drivers/monthly.csv:195:1: duplicate of line 194: "world.rice, 2010-01"\ndata/drivers/monthly.csv: months missing from world.rice: 1, first 2010-02',
    ],
    [
      "a month that is none",
      "drivers/monthly.csv",
      swap("index 0-1,2010-01", "index 0-1,2010-1"),
      'data/drivers/monthly.csv:2:25: not a month: "2010-1" (expected YYYY-MM, such as 2017-09)\ndata/drivers/monthly.csv: months missing from border.bridge: 1, first 2010-01',
    ],
    [
      "a month outside the window",
      "drivers/monthly.csv",
      (text) => `${text}world.rice,USD/t,2026-01,400,made up,assumed\n`,
      "data/drivers/monthly.csv:386:18: outside the window: 2026-01 (expected 2010-01 to 2025-12)",
    ],
    [
      "an index above 1",
      "drivers/monthly.csv",
      swap("0.5", "1.5"),
      "data/drivers/monthly.csv:2:33: out of range: 1.5 (expected 0 or more and 1 or less)",
    ],
    [
      "a second unit",
      "drivers/monthly.csv",
      swap("USD/t,2011-01", "USD/kg,2011-01"),
      'data/drivers/monthly.csv:206:12: second unit of world.rice: "USD/kg" (expected "USD/t")',
    ],
    [
      "a year of weather left out",
      "drivers/annual-weather.csv",
      swap(/2013,P2,weather.rain.*\n/, ""),
      "data/drivers/annual-weather.csv: no weather.rain for P2 in 2013",
    ],
    [
      "a date that is none",
      "drivers/calendar.csv",
      swap("2012-01-05", "5.1.2012"),
      'data/drivers/calendar.csv:2:1: not a date: "5.1.2012" (expected YYYY, YYYY-MM or YYYY-MM-DD)',
    ],
    [
      "an event that ends before it begins",
      "drivers/calendar.csv",
      swap("2012-02", "2011-02"),
      "data/drivers/calendar.csv:2:12: ends before it begins: 2011-02 (expected 2012-01-05 or later)",
    ],
    [
      "an entry twice",
      "sam/2012.csv",
      swap("row.china,2", "h.worker,2"),
      'data/sam/2012.csv:4:1: duplicate of line 3: "c.coal, h.worker"',
    ],
    [
      "a negative entry",
      "sam/2012.csv",
      swap("c.coal,5", "c.coal,-5"),
      "data/sam/2012.csv:2:15: out of range: -5 (expected 0 or more)",
    ],
    [
      "a file cut short",
      "sam/2012.csv",
      (text) => text.slice(0, -9),
      "data/sam/2012.csv:9:31: the last row has no end of line: the file may be cut short",
    ],
    [
      "a byte order mark",
      "sites.csv",
      (text) => `\uFEFF${text}`,
      "data/sites.csv:1:1: byte order mark before the header (save it as UTF-8 without one)",
    ],
    [
      "an empty file, and no orphans of it",
      "geography/units.csv",
      () => "",
      "data/geography/units.csv:1:1: empty file (expected a header and rows)",
    ],
    [
      "a quote never closed, and no orphans of it",
      "geography/units.csv",
      swap("P1-b,P1", '"P1-b,P1'),
      "data/geography/units.csv:3:1: quote is not closed",
    ],
    [
      "shares of two partners above 1",
      "world/trade.csv",
      swap("0.9,0.1", "0.9,0.2"),
      "data/world/trade.csv:2:25: above 1 with china_share: 0.2 (expected 0.1 or less; what the two leave is every other partner's)",
    ],
    [
      "a clause on an unknown good",
      "institutions/sanctions.csv",
      swap("export,coal,coal,all,cap", "export,coal,caol,all,cap"),
      'data/institutions/sanctions.csv:2:22: unknown product: "caol" (expected one of grain, food, crude, fuels, power, fertilizer, coal, ores, seafood, textiles, crafts, materials, basics.chinese, basics.localized, basics.county, basics.state, intermediates.home, intermediates.imported, machinery.home, machinery.imported, luxury, information, services, construction, arms, government; did you mean "coal"?)',
    ],
    [
      "a clause on an unknown partner",
      "institutions/sanctions.csv",
      swap("coal,china", "coal,chima"),
      'data/institutions/sanctions.csv:4:33: unknown partner: "chima" (expected one of all, china, russia, others; did you mean "china"?)',
    ],
    [
      "a clause with an unknown measure",
      "institutions/sanctions.csv",
      swap("all,cap", "all,cup"),
      'data/institutions/sanctions.csv:2:31: unknown measure: "cup" (expected one of ban, cap, luxury; did you mean "cap"?)',
    ],
    [
      "a clause in an unknown direction",
      "institutions/sanctions.csv",
      swap("import", "inport"),
      'data/institutions/sanctions.csv:5:10: unknown direction: "inport" (expected one of export, import; did you mean "import"?)',
    ],
    [
      "a cap in another unit",
      "institutions/sanctions.csv",
      swap("cap,100,12,kg", "cap,100,12,t"),
      'data/institutions/sanctions.csv:2:42: not the unit of coal: "t" (expected "kg"; caps count the product\'s own unit, see data/world/products.csv)',
    ],
    [
      "a cap below zero",
      "institutions/sanctions.csv",
      swap("cap,100", "cap,-100"),
      "data/institutions/sanctions.csv:2:35: out of range: -100 (expected 0 or more)",
    ],
    [
      "a ban that allows some",
      "institutions/sanctions.csv",
      swap("all,ban,0", "all,ban,5"),
      "data/institutions/sanctions.csv:3:35: a ban that allows some: 5 (expected 0; a measure that allows some is a cap)",
    ],
    [
      "a clause that covers more than all",
      "institutions/sanctions.csv",
      swap("kg,0.7", "kg,1.7"),
      "data/institutions/sanctions.csv:5:49: out of range: 1.7 (expected 0 or more and 1 or less)",
    ],
    [
      "a clause whose month is none",
      "institutions/sanctions.csv",
      swap("2006-10", "2006-13"),
      'data/institutions/sanctions.csv:5:53: not a month: "2006-13" (expected YYYY-MM, such as 2017-09)',
    ],
    [
      "a window that ends before it begins",
      "institutions/sanctions.csv",
      swap("2016-03,2017-08", "2016-03,2015-08"),
      "data/institutions/sanctions.csv:2:55: ends before it begins: 2015-08 (expected 2016-03 or later; leave it empty where the clause is still in force)",
    ],
    [
      "windows that overlap",
      "institutions/sanctions.csv",
      swap("2017-09", "2017-08"),
      'data/institutions/sanctions.csv:3:44: overlaps another clause on "export, coal, coal, all": 2017-08 (expected windows that share no month; the other is on line 2: close it with "until")',
    ],
    [
      "windows that overlap without an end",
      "institutions/sanctions.csv",
      swap("2016-03,2017-08", "2016-03,"),
      'data/institutions/sanctions.csv:3:44: overlaps another clause on "export, coal, coal, all": 2017-09 (expected windows that share no month; the other is on line 2: close it with "until")',
    ],
    [
      "a clause twice",
      "institutions/sanctions.csv",
      swap("coal-2", "coal-1"),
      'data/institutions/sanctions.csv:3:1: duplicate of line 2: "coal-1"',
    ],
    [
      "a company without a patron",
      "institutions/companies.csv",
      swap("Second Company,kpa", "Second Company,"),
      'data/institutions/companies.csv:3:16: company without a patron: "Second Company" (expected one of kwp, kpa, cabinet; where no source names one, judge and grade the row as assumed)',
    ],
    [
      "a company with an unknown patron",
      "institutions/companies.csv",
      swap("kpa", "kap"),
      'data/institutions/companies.csv:3:16: unknown patron: "kap" (expected one of kwp, kpa, cabinet; did you mean "kwp"?)',
    ],
    [
      "a company of the army that earns for the fund",
      "institutions/companies.csv",
      swap("kpa,0", "kpa,1"),
      'data/institutions/companies.csv:3:20: earns for the fund under kpa: "Second Company" (expected 0; only companies of the party\'s offices earn for the fund)',
    ],
    [
      "a company that exports what nobody exports",
      "institutions/companies.csv",
      swap("0,coal", "0,textiles"),
      'data/institutions/companies.csv:3:22: unknown export product: "textiles"',
    ],
    [
      "a company in an unknown county",
      "institutions/companies.csv",
      swap("P2-c", "P2-x"),
      'data/institutions/companies.csv:3:27: unknown unit: "P2-x" (did you mean "P2-c"?)',
    ],
    [
      "a company at an unknown crossing",
      "institutions/companies.csv",
      swap("P2-c,bridge", "P2-c,brigde"),
      'data/institutions/companies.csv:3:32: unknown crossing: "brigde" (did you mean "bridge"?)',
    ],
    [
      "a company twice",
      "institutions/companies.csv",
      swap("Second", "First"),
      'data/institutions/companies.csv:3:1: duplicate of line 2: "First Company"',
    ],
    [
      "an unknown kind of figure",
      "institutions/company-distribution.csv",
      swap("size,", "siez,"),
      'data/institutions/company-distribution.csv:6:1: unknown kind: "siez" (expected one of count, patron, size, product; did you mean "size"?)\ndata/institutions/company-distribution.csv: no row for size "sigma"',
    ],
    [
      "a patron's share left out",
      "institutions/company-distribution.csv",
      swap(/patron,kpa.*\n/, ""),
      'data/institutions/company-distribution.csv: no row for patron "kpa"',
    ],
    [
      "a share of an unknown patron",
      "institutions/company-distribution.csv",
      swap("patron,kpa", "patron,kap"),
      'data/institutions/company-distribution.csv:4:8: unknown patron: "kap" (did you mean "kwp"?)\ndata/institutions/company-distribution.csv: no row for patron "kpa"',
    ],
    [
      "half a company",
      "institutions/company-distribution.csv",
      swap("central,10", "central,10.5"),
      'data/institutions/company-distribution.csv:2:15: not a whole number: "10.5" (expected a whole number)',
    ],
    [
      "a cohort with an unknown county",
      "institutions/cohorts.csv",
      swap("P2-c", "P2-x"),
      'data/institutions/cohorts.csv:3:6: unknown unit: "P2-x" (did you mean "P2-c"?)',
    ],
    [
      "a county in two cohorts",
      "institutions/cohorts.csv",
      swap("P2-c", "P1-b"),
      'data/institutions/cohorts.csv:3:6: second site in "P1-b" (expected a unit once; the first is on line 2)',
    ],
    [
      "ground broken in another year",
      "institutions/cohorts.csv",
      swap("2024-02", "2025-02"),
      "data/institutions/cohorts.csv:3:11: not in the year of the cohort: 2025-02 (expected a month of 2024)",
    ],
    [
      "a bank in an unknown place",
      "institutions/banks.csv",
      swap("china-1,china", "china-1,chnia"),
      'data/institutions/banks.csv:2:9: unknown host: "chnia" (expected one of china, russia, others; did you mean "china"?)',
    ],
    [
      "a fee above all",
      "institutions/banks.csv",
      swap("0.03", "3"),
      "data/institutions/banks.csv:3:22: out of range: 3 (expected 0 or more and 1 or less)",
    ],
    [
      "a province without a borderland row",
      "institutions/borderland.csv",
      swap(/P2,.*\n/, ""),
      'data/institutions/borderland.csv: no row for province "P2"',
    ],
    [
      "more senders than defectors",
      "institutions/borderland.csv",
      swap("80,40", "80,90"),
      "data/institutions/borderland.csv:2:7: more than the province's defectors: 90 (expected 80 or less)",
    ],
    [
      "an unknown province",
      "institutions/borderland.csv",
      swap("P2", "P3"),
      'data/institutions/borderland.csv:3:1: unknown province: "P3" (did you mean "P1"?)\ndata/institutions/borderland.csv: no row for province "P2"',
    ],
    [
      "a start value of no parameter",
      "institutions/start-2009.csv",
      swap("demand.frisch", "demand.fisch"),
      'data/institutions/start-2009.csv:2:1: unknown parameter: "demand.fisch" (did you mean "demand.frisch"?)',
    ],
    [
      "a start value out of its range",
      "institutions/start-2009.csv",
      swap("-3", "-9"),
      "data/institutions/start-2009.csv:2:15: outside the range of demand.frisch: -9 (expected -4 to -1.1)",
    ],
    [
      "a parameter started twice",
      "institutions/start-2009.csv",
      (text: string) => `${text}demand.frisch,-2,,made up,assumed\n`,
      'data/institutions/start-2009.csv:3:1: duplicate of line 2: "demand.frisch"',
    ],
  ])("reports %s", (_, file, change, expected) => {
    expect(complaint(file, change)).toBe(expected);
  });

  it("names missing files and reports all files at once", () => {
    const { "parameters.csv": _, ...rest } = small;
    const texts = { ...rest, "sites.csv": small["sites.csv"].replace("0.75", "x").replace("0.25", "y") };
    expect(() => loadWorld(texts)).toThrow(
      [
        'data/sites.csv:2:22: not a number: "x" (expected a number)',
        'data/sites.csv:3:19: not a number: "y" (expected a number)',
        "data/parameters.csv: missing file",
      ].join("\n"),
    );
  });

  it("loads the real world", () => {
    const world = loadWorld(realTexts());
    expect([world.provinces.length, world.units.length]).toEqual([13, 196]);
    for (const series of Object.values(world.drivers.series)) {
      expect(series).toHaveLength(192);
      expect(series.every(Number.isFinite)).toBe(true);
    }
    expect(world.accounts.value("c.grain", "total")).toBeGreaterThan(0);
    expect(world.parameters.length).toBeGreaterThan(0);
  });
});

describe("loadObserved", () => {
  it("loads observations; a year counts as its December", () => {
    const observations = loadObserved(small);
    expect(observations.map(({ month, preferred }) => [month, preferred])).toEqual([
      [59, true],
      [62, true],
      [62, false],
    ]);
    expect(observations[1]).toMatchObject({
      series: "price.rice.kpw",
      place: "pyongyang",
      basis: "point",
      value: 5000,
    });
  });

  it.each<[string, (text: string) => string, string]>([
    [
      "what came after 2018",
      swap("2016", "2019"),
      "data/observed/observed.csv:2:21: observed after 2018-12: 2019",
    ],
    [
      "a month on an annual basis",
      swap("point", "annual"),
      'data/observed/observed.csv:3:23: not a year: "2017-03" (expected a year, as the basis is annual)',
    ],
    [
      "a year on a monthly basis",
      swap("annual", "monthly"),
      'data/observed/observed.csv:2:21: not a month: "2016" (expected a month, as the basis is monthly)',
    ],
    [
      "two preferred rows",
      swap("pyongyang,,0", "pyongyang,,1"),
      'data/observed/observed.csv:4:53: second preferred row, the first is on line 3: "price.rice.kpw pyongyang 2017-03"',
    ],
  ])("reports %s", (_, change, expected) => {
    expect(complaint(OBSERVED, change, loadObserved)).toBe(expected);
  });

  it("loads the real observations", () => {
    expect(loadObserved(realTexts()).length).toBeGreaterThan(1000);
  });
});
