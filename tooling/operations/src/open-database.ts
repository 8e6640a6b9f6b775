import type { InstancePlaces, InstanceSecrets } from '@payung/local-postgres/instance-secrets'
import { startLocalPostgres } from '@payung/local-postgres/local-postgres'
import { inspectOwnServer } from './own-server.ts'
import { step } from './progress.ts'
import type { OwnServer, StartConfig } from './start-config.ts'

export interface Database {
  readonly urls: { readonly app: string; readonly auth: string; readonly jobs: string }
  /** `null` if somebody else prepared the database: then there is nothing to load either. */
  readonly adminUrl: string | null
}

/**
 * Starts or finds the database and brings it to the state that this version needs.
 *
 * @param instance ends what was started here
 */
export async function openDatabase(
  config: StartConfig,
  places: InstancePlaces,
  secrets: InstanceSecrets,
  instance: AsyncDisposableStack,
): Promise<Database> {
  const access = await reach(config.ownServer, places, instance)
  if (access.kind === 'PREPARED') return { urls: access.urls, adminUrl: null }

  const { adminUrl } = access
  const { urls } = await step({ id: 'Menyiapkan tabel', en: 'Migrations' }, async (report) => {
    const { migrate } = await import('@payung/database/migrate')
    return migrate({ adminUrl, passwords: passwordsFor(config.ownServer, secrets), onProgress: report })
  })
  const { appUrl, authUrl, jobsUrl } = config.ownServer ?? { appUrl: null, authUrl: null, jobsUrl: null }
  return {
    adminUrl,
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
  const passwordIn = (url: string | null | undefined) => (url ? decodeURIComponent(new URL(url).password) : '')
  const appUrl = ownServer?.appUrl === ownServer?.adminUrl ? null : ownServer?.appUrl
  return {
    app: (ownServer?.adminUrl && passwordIn(appUrl)) || secrets.passwords.app,
    auth: passwordIn(ownServer?.authUrl) || secrets.passwords.auth,
    jobs: passwordIn(ownServer?.jobsUrl) || secrets.passwords.jobs,
  }
}
