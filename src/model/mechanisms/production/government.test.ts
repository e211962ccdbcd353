import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { CLASS, classCount } from "../../institutions.ts";
import { P } from "../../products.ts";
import { governmentServices } from "./government.ts";

describe("government services", () => {
  it("grow with people, and with those who attend", () => {
    const world = situation({ set: { "government.staffShare": 0.3, "labour.baseAttendance": 0.8 } });
    const { counties, structure } = world;
    counties.persons.fill(0);
    counties.attending.fill(0);
    for (let k = 0; k < structure.counties; k++) {
      counties.persons[k * classCount + CLASS.worker] = structure.basePersons[k] * 1.02;
      counties.attending[k * classCount + CLASS.worker] = structure.assignedWorkers[k] * 0.8 * 0.9;
      counties.attending[k * classCount + CLASS.farmer] = 1e6; // members of farms do not teach
    }
    act(world, governmentServices);
    expect(world.goods.flow("produced", P.government, 7)).toBe(
      Math.floor(structure.governmentBase[7] * (0.7 * 1.02 + 0.3 * 0.9)),
    );
  });
});
