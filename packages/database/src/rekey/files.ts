import type { FileStore } from '../file-store.ts'
import { NotedValues } from './noted-values.ts'
import type { RekeyConnection } from './rekey-connection.ts'

/**
 * Encrypts the contents of files anew, one after the other, while everybody goes on working. What is done already is passed over by its head.
 *
 * @returns how many were left as they were, because they do not open
 */
export async function rekeyFiles(
  { client }: RekeyConnection,
  files: FileStore,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  let [total, done, left] = [0, 0, 0]
  for await (const _ of files.list()) total++
  for await (const { tenantId, fileId } of files.list()) {
    const noted = new NotedValues()
    await noted.openLater(tenantId, 'file.content', fileId, () => reseal(files, tenantId, fileId))
    await noted.setAside(client)
    left += noted.size
    onProgress(++done, total)
  }
  return left
}

/** What was removed meanwhile needs no key any more. */
async function reseal(files: FileStore, tenantId: string, fileId: string): Promise<void> {
  await files.reseal(tenantId, fileId).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}
