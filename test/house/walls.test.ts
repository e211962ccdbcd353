/** Imports only point down, and what differs between platforms stays out of the model: compiler and linter refuse the rest. */
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { parseSync } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyHouse, layers, root } from "./copy.ts";
import type { House } from "./copy.ts";

const up = (from: string) => "../".repeat(from.split("/").length);
const upward = layers.flatMap((from, i) => layers.slice(i + 1).map((to) => ({ from, to })));
const name = (to: string) => to.replace("/", "-");

describe("the compiler's walls", () => {
  let house: House;
  beforeAll(() => {
    house = copyHouse();
  });
  afterAll(() => house.remove());

  it("let every layer see what it stands on", () => {
    house.write("src/lab/down.ts", 'export { here } from "../core/stub.ts";\n');
    expect(house.compile("cli")).toEqual({ status: 0, output: "" });
  });

  it.each(upward)("stop $from from importing $to", ({ from, to }) => {
    const path = `src/${from}/to-${name(to)}.ts`;
    house.write(path, `export { here } from "${up(from)}${to}/stub.ts";\n`);
    const { status, output } = house.compile(from);
    house.write(path, "export {};\n");
    expect(status).not.toBe(0);
    expect(output).toContain(`to-${name(to)}.ts`);
  });

  it.each(["core", "model", "data", "lab"] as const)("keep Node and the browser out of %s", (layer) => {
    house.write(`src/${layer}/outside.ts`, "export const outside = [process.pid, document.title];\n");
    const { status, output } = house.compile(layer);
    house.write(`src/${layer}/outside.ts`, "export {};\n");
    expect(status).not.toBe(0);
    expect(output).toContain("'process'");
    expect(output).toContain("'document'");
  });
});

describe("the linter's walls", () => {
  const banned = [
    "Math.random()",
    "Math.exp(1)",
    "Math.log(2)",
    "Math.pow(2, 3)",
    "Math.tanh(1)",
    "Date.now()",
  ];
  const allowed = "Math.sqrt(2) + Math.floor(1.5) + Math.imul(2, 3)";
  const strict = ["core", "model", "data", "lab"] as const;
  let findings: Map<string, string[]>;
  beforeAll(() => {
    const house = copyHouse();
    for (const { from, to } of upward)
      house.write(`src/${from}/to-${name(to)}.ts`, `export { here } from "${up(from)}${to}/stub.ts";\n`);
    for (const layer of [...strict, "platform/node"]) {
      banned.forEach((call, i) => house.write(`src/${layer}/banned-${i}.ts`, `export const x = ${call};\n`));
      house.write(`src/${layer}/allowed.ts`, `export const x = ${allowed};\n`);
    }
    house.write("src/core/node.ts", 'export { readFileSync } from "node:fs";\n');
    findings = house.lint();
    house.remove();
  });

  it.each(upward)("stop $from from importing $to", ({ from, to }) => {
    expect(findings.get(`src/${from}/to-${name(to)}.ts`)?.join()).toContain("no-restricted-imports");
  });
  it("stop core from importing Node", () => {
    expect(findings.get("src/core/node.ts")?.join()).toContain("no-restricted-imports");
  });
  it.each(strict.flatMap((layer) => banned.map((call, i) => ({ layer, call, i }))))(
    "stop $call in $layer",
    ({ layer, i }) => {
      expect(findings.get(`src/${layer}/banned-${i}.ts`)?.join()).toContain("no-restricted-properties");
    },
  );
  it("let the rest through", () => {
    for (const layer of strict) expect(findings.get(`src/${layer}/allowed.ts`)).toBeUndefined();
    for (let i = 0; i < banned.length; i++)
      expect(findings.get(`src/platform/node/banned-${i}.ts`)).toBeUndefined();
  });
});

describe("the model's arithmetic", () => {
  const sources = ["core", "model", "data", "lab"].flatMap((layer) =>
    readdirSync(join(root, "src", layer), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => join(root, "src", layer, file)),
  );

  it("finds powers where there are some", () => {
    expect(powers("a.ts", "const a: number = 2 ** 3; // **\nlet b = `** ${a ** 2}`; b **= 2;")).toHaveLength(
      3,
    );
    expect(powers("a.ts", 'const a = "**"; /* ** */ const b = /\\*\\*/;')).toEqual([]);
  });
  it("has no **, which platforms round differently", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap((file) => powers(relative(root, file), readFileSync(file, "utf8")))).toEqual([]);
  });
});

/** Returns where `**` and `**=` stand, as file:line. */
function powers(file: string, text: string): string[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`cannot read ${file}: ${errors[0].message}`);
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (node === null || typeof node !== "object") return;
    const { type, operator, start } = node as { type?: string; operator?: string; start?: number };
    const is = (kind: string, sign: string) => type === kind && operator === sign;
    if (is("BinaryExpression", "**") || is("AssignmentExpression", "**="))
      found.push(`${file}:${text.slice(0, start).split("\n").length}`);
    Object.values(node).forEach(visit);
  };
  visit(program);
  return found;
}
