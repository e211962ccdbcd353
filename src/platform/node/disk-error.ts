/** Turns what the file system and DuckDB say into errors that a user can act on. */
import { UserError } from "../../core/errors.ts";

interface Trouble {
  readonly code: string;
  readonly pattern: RegExp;
  readonly message: string;
  readonly hint: string;
}
const troubles: readonly Trouble[] = [
  {
    code: "disk-full",
    pattern: /\b(ENOSPC|EDQUOT)\b|no space left|quota exceeded/i,
    message: "disk is full",
    hint: "free some space or choose another folder with --out",
  },
  {
    code: "file-too-large",
    pattern: /\bEFBIG\b|file too large/i,
    message: "file is larger than this process may write",
    hint: "raise the limit (ulimit -f) or choose another folder",
  },
  {
    code: "read-only",
    pattern: /\bEROFS\b|read-only file system/i,
    message: "file system is read-only",
    hint: "choose another folder with --out",
  },
  {
    code: "permission",
    pattern: /\b(EACCES|EPERM)\b|permission denied|operation not permitted/i,
    message: "permission denied",
    hint: "choose a folder that you may write to",
  },
  {
    code: "not-a-folder",
    pattern: /\b(ENOTDIR|EEXIST)\b|not a directory/i,
    message: "a part of the path is a file, not a folder",
    hint: "choose another folder",
  },
  {
    code: "is-a-folder",
    pattern: /\bEISDIR\b|is a directory/i,
    message: "is a folder, not a file",
    hint: "name a file",
  },
  {
    code: "not-found",
    pattern: /\bENOENT\b|no such file/i,
    message: "no such file or folder",
    hint: "check the path",
  },
  {
    code: "io",
    pattern: /\b(EIO|EMFILE|ENFILE|EBUSY|ENAMETOOLONG|ELOOP)\b|IO Error/i,
    message: "cannot be read or written",
    hint: "",
  },
];

/** Returns a UserError with exit status 3 if `error` came from the disk, else `error` itself. */
export function diskError(error: unknown, path: string): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const text = `${code} ${error.message}`;
  const trouble = troubles.find(({ pattern }) => pattern.test(text));
  if (trouble === undefined) return error;
  const hint = trouble.hint === "" ? {} : { hint: trouble.hint };
  const detail = trouble.code === "io" ? `: ${error.message}` : "";
  return new UserError(
    [{ code: trouble.code, where: { file: path }, message: trouble.message + detail, ...hint }],
    3,
  );
}

/** Runs `work` and turns its disk errors into UserErrors about `path`. */
export async function onDisk<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw diskError(error, path);
  }
}
