/** Hands files to the reader. */

/** Long enough for a browser to have begun to save. */
const KEPT_MS = 60_000;

const types = {
  svg: "image/svg+xml;charset=utf-8",
  csv: "text/csv;charset=utf-8",
  png: "image/png",
  html: "text/html;charset=utf-8",
  yaml: "application/yaml",
  parquet: "application/vnd.apache.parquet",
} as const;

/** Saves a file below the name, whose ending says of what kind it is. */
export function save(content: string | ArrayBuffer | Blob, name: string): void {
  const kind = name.slice(name.lastIndexOf(".") + 1);
  const type = kind in types ? types[kind as keyof typeof types] : "application/octet-stream";
  const address = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
