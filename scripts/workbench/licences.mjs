// Licences of the libraries that the page and its workers carry, as text.

/** Merges what the bundler says of several programs: one section a library and version. */
export function licencesText(entries) {
  const byName = new Map(entries.map((entry) => [`${entry.name} ${entry.version}`, entry]));
  const sorted = [...byName].sort(([a], [b]) => a.localeCompare(b));
  const sections = sorted.map(([name, { identifier = "no licence named", text }]) => {
    return [
      `## ${name} (${identifier})`,
      ...(text === undefined ? [] : [text.replaceAll("\r\n", "\n")]),
    ].join("\n\n");
  });
  return `# Libraries that the workbench carries, with their licences\n\n${sections.join("\n\n")}\n`;
}
