import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { CLASS, classCount } from "../../institutions.ts";
import { policing } from "./policing.ts";

const set = {
  "officials.hazard": 0.02,
  "officials.crackdownHazard": 1,
  "officials.forgeryHazard": 0,
  "officials.phoneHazard": 1,
  "officials.politicalShare": 0.1,
  "officials.priceMonths": 2,
  "officials.offerMonths": 4,
  "officials.releaseScale": 1,
  "officials.releaseWealthElasticity": 0,
  "officials.seizureMonths": 3,
  "officials.seizureShare": 0.4,
  "officials.tolerance": 1,
  "officials.limitShare": 0.5,
};
const k = 3;
const worker = k * classCount + CLASS.worker;

function police(
  levers: Record<string, number> = {},
  change: (c: ReturnType<typeof start>["counties"]) => void = () => {},
) {
  const world = start(levers);
  change(world.counties);
  act(world, policing);
  return world.counties;
}
/** Everybody works, earns and holds alike; no phones. */
function start(levers: Record<string, number>) {
  const world = situation({ set, levers: { "pyongyang.crackdown": 0, ...levers } });
  const { counties, structure } = world;
  counties.households.fill(100);
  counties.marketWork.forEach(
    (_, at) => (counties.marketWork[at] = 100 * structure.workWeight[at % classCount]),
  );
  counties.exposure.fill(0);
  counties.earnedWon.fill(100 * 1000);
  counties.heldWon.fill(100 * 3000);
  counties.control.fill(0.5);
  counties.licensedShare.fill(0.4);
  return world;
}

describe("policing", () => {
  it("detains by market hours and releases who can pay, political cases apart", () => {
    const c = police();
    const release = 3000 / (3000 + 2000);
    expect(c.detainedRisk[worker]).toBeCloseTo(0.02, 12);
    expect(c.politicalRisk[worker]).toBeCloseTo(0.002, 12);
    expect(c.punishRisk[worker]).toBeCloseTo(0.02 * (1 - 0.9 * release), 10);
    expect(c.detentionShare[worker]).toBeCloseTo((0.02 * 0.9 * release * 2000) / 1000, 10);
    expect(c.seizureShare[worker]).toBeCloseTo(3 * c.punishRisk[worker], 12);
  });
  it("is harder in a crackdown and on foreign phones", () => {
    const c = police({ "pyongyang.crackdown": 1 }, ({ exposure }) => exposure.fill(0.5));
    expect(c.detainedRisk[worker]).toBeCloseTo(0.02 * 2 * 1.5, 12);
    expect(c.politicalRisk[worker]).toBeCloseTo(0.02 * 2 * 1.5 * 0.2, 12);
  });
  it("releases nobody and seizes untolerated trade where officials take no bribes", () => {
    const c = police({ "pyongyang.bribing": 0 });
    expect(c.punishRisk[worker]).toBe(c.detainedRisk[worker]);
    expect(c.detentionShare[worker]).toBe(0);
    expect(c.seizureShare[worker]).toBeCloseTo(0.06 + 0.4 * 0.5 * 0.6, 12);
  });
  it("asks nothing of who has nothing", () => {
    const c = police({}, ({ earnedWon, heldWon, households, marketWork }) => {
      for (const column of [earnedWon, heldWon, households, marketWork]) column.fill(0);
    });
    expect(Math.max(...c.detentionShare, ...c.detainedRisk)).toBe(0);
  });
});
