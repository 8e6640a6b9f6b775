import { openFileStore } from '@payung/database/file-store'
import { openPrisma } from '@payung/database/prisma'
import { openReader, type Reader } from '@payung/database/read-as'
import { openShownVault } from '@payung/database/shown-vault'
import { FOR_JOBS, FOR_LONG_WORK, openTransactions } from '@payung/database/tenant-transaction'
import type { ImportTools } from '../features/imports/public.ts'
import { openCopyPool } from '../platform/jobs/copy-pool.ts'
import { keepReferenceData } from '../platform/reference-data.ts'
import type { Instance } from './instance.ts'

/** What an import needs, as the application's role: the command line stands under the same policies as the server. */
export async function withImportTools<T>(
  instance: Instance,
  use: (tools: ImportTools & { readonly reader: Reader }) => Promise<T>,
): Promise<T> {
  const { vault, shownKeys } = await openShownVault(instance.urls.app, instance.keys)
  const reader = openReader(instance.urls.app, { connectionsMax: 2 })
  const prisma = openPrisma(instance.urls.app, { connectionsMax: 4 })
  const copyPool = openCopyPool(instance.urls.app)
  try {
    return await use({
      reader,
      copyPool,
      vault,
      transactions: openTransactions(prisma, FOR_JOBS),
      longTransactions: openTransactions(prisma, FOR_LONG_WORK),
      files: openFileStore(instance.dataDir, vault),
      dataDir: instance.dataDir,
      reference: keepReferenceData(reader),
    })
  } finally {
    await Promise.allSettled([reader.close(), prisma.$disconnect(), copyPool.end(), shownKeys.close()])
  }
}
