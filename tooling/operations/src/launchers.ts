import { readFileSync } from 'node:fs'

/** A process that stands between the person who typed the command and us. */
export interface Launcher {
  readonly pid: number
  readonly born: string
}

const PACKAGE_MANAGER = /(^|[\s/])(npm|npx|pnpm)([\s@.]|$)/
const SHELL_WITH_COMMAND = /^(\S*\/)?(sh|dash|bash)\s-c\s/
const LEVELS_MAX = 8

/**
 * Finds the package managers that run this script, with the shells between them, nearest first. They do not pass on
 * every signal, and a shell that is killed leaves its child behind: so it is we who have to notice.
 *
 * @returns none where the system keeps no `/proc`
 */
export function findLaunchers(pid: number = process.ppid): Launcher[] {
  const chain: (Launcher & { readonly isShell: boolean })[] = []
  let next = pid
  while (chain.length < LEVELS_MAX) {
    const seen = look(next)
    if (seen === null) break
    const isShell = SHELL_WITH_COMMAND.test(seen.command)
    if (!isShell && !PACKAGE_MANAGER.test(seen.command)) break
    chain.push({ pid: next, born: seen.born, isShell })
    next = seen.parent
  }
  // A shell above the outermost package manager is the person's own, and may well end before a server that it started.
  const outermost = chain.findLastIndex(({ isShell }) => !isShell)
  return chain.slice(0, outermost + 1).map(({ pid: id, born }) => ({ pid: id, born }))
}

export function isStillThere({ pid, born }: Launcher): boolean {
  return look(pid)?.born === born
}

function look(pid: number): { parent: number; born: string; command: string } | null {
  try {
    // "pid (name) state parent …": the name may hold spaces and brackets; start time is the 22nd field.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    const [state, parent] = fields
    if (state === 'Z' || state === 'X') return null
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return { parent: Number(parent), born: fields[19] ?? '', command }
  } catch {
    return null
  }
}
