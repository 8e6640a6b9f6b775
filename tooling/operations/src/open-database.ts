import { assertKeysFit, assertPasswordsFit } from '@payung/database/begun-database'
import type { InstancePlaces, InstanceSecrets, SecretsDraft } from '@payung/local-postgres/instance-secrets'
import { startLocalPostgres } from '@payung/local-postgres/local-postgres'
import { inspectOwnServer } from './own-server.ts'
import { step } from './progress.ts'
import type { OwnServer, StartConfig } from './start-config.ts'

export interface Database {
  readonly urls: { readonly app: string; readonly auth: string; readonly jobs: string }
  /** `null` if somebody else prepared the database: then there is nothing to load either. */
  readonly adminUrl: string | null
  readonly secrets: InstanceSecrets
}

/**
 * Starts or finds the database and brings it to the state that this version needs.
 *
 * @param draft written down once the database agrees with it, or before a new one is made
 * @param instance ends what was started here
 * @throws KeyError before anything is changed
 */
export async function openDatabase(
  config: StartConfig,
  places: InstancePlaces,
  draft: SecretsDraft,
  instance: AsyncDisposableStack,
): Promise<Database> {
  if (config.ownServer === null) draft.keepBeforeCluster()
  const access = await reach(config.ownServer, places, instance)
  await assertKeysFit(access.kind === 'PREPARED' ? access.urls.app : access.adminUrl, config.keys ?? draft.secrets.keys)
  if (access.kind === 'PREPARED') return { urls: access.urls, adminUrl: null, secrets: draft.keep() }

  const { adminUrl } = access
  if (config.ownServer !== null) await assertPasswordsFit(adminUrl, madeUpFor(config.ownServer, draft.secrets))
  const secrets = draft.keep()
  const { urls } = await step({ id: 'Menyiapkan tabel', en: 'Migrations' }, async (report) => {
    const { migrate } = await import('@payung/database/migrate')
    return migrate({ adminUrl, passwords: passwordsFor(config.ownServer, secrets), onProgress: report })
  })
  const { appUrl, authUrl, jobsUrl } = config.ownServer ?? { appUrl: null, authUrl: null, jobsUrl: null }
  return {
    adminUrl,
    secrets,
    urls: {
      app: appUrl === null || appUrl === adminUrl ? urls.app : appUrl,
      auth: authUrl ?? urls.auth,
      jobs: jobsUrl ?? urls.jobs,
    },
  }
}

async function reach(ownServer: OwnServer | null, places: InstancePlaces, instance: AsyncDisposableStack) {
  if (ownServer !== null) {
    const title = { id: 'Menghubungi PostgreSQL Anda', en: 'Your PostgreSQL' }
    return step(title, () => inspectOwnServer(ownServer))
  }
  return step({ id: 'Menyalakan PostgreSQL', en: 'Embedded PostgreSQL' }, async () => {
    const server = await startLocalPostgres({ dataDir: places.postgres })
    instance.defer(server.stop)
    return { kind: 'ADMINISTERED' as const, adminUrl: server.adminUrl }
  })
}

/** A role whose address was given keeps the password in it; migrating sets the others to our own. */
function passwordsFor(ownServer: OwnServer | null, secrets: InstanceSecrets): InstanceSecrets['passwords'] {
  return { ...secrets.passwords, ...givenPasswords(ownServer) }
}

/** Of the roles whose addresses were not given. */
function madeUpFor(ownServer: OwnServer, secrets: InstanceSecrets): Partial<InstanceSecrets['passwords']> {
  const ownPasswords = givenPasswords(ownServer)
  return Object.fromEntries(Object.entries(secrets.passwords).filter(([role]) => !(role in ownPasswords)))
}

function givenPasswords(ownServer: OwnServer | null): Partial<InstanceSecrets['passwords']> {
  const passwordIn = (url: string | null | undefined) => (url ? decodeURIComponent(new URL(url).password) : '')
  const passwords = {
    app: ownServer?.adminUrl && ownServer.appUrl !== ownServer.adminUrl ? passwordIn(ownServer.appUrl) : '',
    auth: passwordIn(ownServer?.authUrl),
    jobs: passwordIn(ownServer?.jobsUrl),
  }
  return Object.fromEntries(Object.entries(passwords).filter(([, password]) => password !== ''))
}
