import { type SpawnOptions, spawnSync } from 'node:child_process'
import { missingPermission } from './local-postgres-error.ts'
import { type OperatingUser, operatingUserFor } from './operating-user.ts'
import type { Places } from './places.ts'
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts'
import { reachableCopy } from './reachable-copy.ts'

/** Under whom, and with which binaries, PostgreSQL runs. */
export interface Lodging {
  readonly user: OperatingUser
  readonly binaries: PostgresBinaries
  /** How to start one of the binaries under that user. */
  invocation(binary: string, args: string[]): { command: string; args: string[]; options: SpawnOptions }
}

type Invocation = Lodging['invocation']
type OtherUser = NonNullable<OperatingUser>

/**
 * Finds a way for the server to reach its binaries and its data. For root that takes more than one try: a clone below
 * `/root` or in a private temporary directory is closed to the user that PostgreSQL has to run as.
 *
 * @throws LocalPostgresError PERMISSION
 */
export function findLodging(places: Places): Lodging {
  const user = operatingUserFor(places.cluster)
  const binaries = findPostgresBinaries()
  if (user === null) return { user, binaries, invocation: asOurselves }

  const plain = asUser(user)
  const reachable = reaches(plain, binaries.postgres) ? binaries : reachableCopy(binaries)
  if (!reaches(plain, reachable.postgres)) throw missingPermission(reachable.postgres)
  const invocation = [plain, ...PASSING.map((capability) => asUserWith(capability, user))].find((attempt) =>
    reaches(attempt, places.dataDir),
  )
  if (invocation === undefined) throw missingPermission(places.dataDir)
  return { user, binaries: reachable, invocation }
}

/** LC_ALL: what the server says is read to classify failures, so it must not be translated. */
const surroundings = { env: { PATH: process.env.PATH, LC_ALL: 'C' }, cwd: '/' }

const asOurselves: Invocation = (command, args) => ({ command, args, options: surroundings })

const asUser =
  (user: OtherUser): Invocation =>
  (command, args) => ({ command, args, options: { ...surroundings, ...user } })

/** Let a process pass through directories that are closed to its user. Containers often grant only the second. */
const PASSING = ['dac_read_search', 'dac_override'] as const

/** `setpriv` becomes the binary, so the process id stays the one that we hold. */
const asUserWith =
  (capability: (typeof PASSING)[number], user: OtherUser): Invocation =>
  (command, args) => ({
    command: 'setpriv',
    args: [
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      '--clear-groups',
      `--inh-caps=+${capability}`,
      `--ambient-caps=+${capability}`,
      command,
      ...args,
    ],
    options: surroundings,
  })

function reaches(invocation: Invocation, path: string): boolean {
  // Not `test -x`: access() ignores capabilities, the file operations of PostgreSQL do not.
  const { command, args, options } = invocation('ls', ['-d', `${path}/.`])
  const file = invocation('head', ['-c1', path])
  return (
    spawnSync(command, args, { ...options, stdio: 'ignore' }).status === 0 ||
    spawnSync(file.command, file.args, { ...file.options, stdio: 'ignore' }).status === 0
  )
}
