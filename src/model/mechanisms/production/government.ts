import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import { classCount } from "../../institutions.ts";

/** Makes government services with the people who attend: schools, clinics, offices, the army's own work. */
export const governmentServices = mechanism({
  id: "production.government",
  title: "Government services",
  documents: ["001", "002"],
  equations: ["output = base · population / base population · attendance^0.5"],
  parameters: ["government.staffShare", "labour.baseAttendance"],
  reads: ["counties.attending", "counties.persons"],
  writes: ["stores.stock", "goodsFlows.quantity"],
  moves: { metric: "gdp.government", ablated: "down" },
  step(world) {
    const { structure, counties, goods } = world;
    const share = world.value("government.staffShare");
    const baseAttendance = world.value("labour.baseAttendance");
    for (let k = 0; k < structure.counties; k++) {
      let persons = 0;
      let attending = 0;
      for (let c = 0; c < classCount; c++) {
        persons += counties.persons[k * classCount + c];
        if (c !== structure.farmerClass) attending += counties.attending[k * classCount + c];
      }
      const staff =
        (1 - share) * (persons / structure.basePersons[k]) +
        share * (attending / (structure.assignedWorkers[k] * baseAttendance));
      goods.bring("produced", P.government, k, STORE.firms, Math.floor(structure.governmentBase[k] * staff));
    }
  },
});
