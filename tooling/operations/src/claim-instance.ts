import {
  hasSecrets,
  type InstancePlaces,
  instancePlaces,
  openInstanceSecrets,
  type SecretsDraft,
} from '@payung/local-postgres/instance-secrets'
import { assertPortIsFree } from './free-port.ts'
import { takeInstanceLock } from './instance-lock.ts'
import type { StartConfig } from './start-config.ts'

/** A data directory that is ours alone until the stack is disposed of. */
export interface ClaimedInstance {
  readonly config: StartConfig
  readonly address: string
  readonly places: InstancePlaces
  readonly draft: SecretsDraft
}

/**
 * Everything that may refuse a start and costs nothing to ask. What speaks with a database is loaded only where one is asked: until we have claimed the
 * directory, nothing else of a start may begin.
 *
 * @throws OperationError ALREADY_RUNNING, PORT_BUSY
 * @throws LocalPostgresError KEYS_MISSING
 * @throws KeyError BEGUN_ELSEWHERE
 */
export async function claimInstance(config: StartConfig, stack: AsyncDisposableStack): Promise<ClaimedInstance> {
  const address = `http://localhost:${config.port}`
  const places = instancePlaces(config.dataDir)
  if (!hasSecrets(places)) await assertNothingMadeUp(config)
  const draft = openInstanceSecrets(places, config.keys, config.authSecret)
  stack.defer(takeInstanceLock(places.lockFile, address))
  await assertPortIsFree(config.port)
  return { config, address, places, draft }
}

/** With all that an installation has of its own in the settings, a new data directory makes up nothing that another machine has otherwise. */
async function assertNothingMadeUp({ ownServer, keys }: StartConfig): Promise<void> {
  if (ownServer === null) return
  const { inspectOwnServer } = await import('./own-server.ts')
  const { assertNotBegun } = await import('@payung/database/begun-database')
  const access = await inspectOwnServer(ownServer)
  const { appUrl, authUrl, jobsUrl } = ownServer
  const url = access.kind === 'PREPARED' ? access.urls.app : access.adminUrl
  const hasRoles = access.kind === 'PREPARED' || (![null, url].includes(appUrl) && authUrl !== null && jobsUrl !== null)
  if (keys === null || !hasRoles) await assertNotBegun(url, keys !== null)
}
