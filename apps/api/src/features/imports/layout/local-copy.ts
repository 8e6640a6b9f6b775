import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FileStore } from '@payung/database/file-store'
import { withWorkFolder } from '../../../platform/jobs/work-folder.ts'

/** A file's content as a file on disk while something reads it: a workbook is read from its end, which a stream cannot. */
export async function withLocalCopy<T>(
  { files, dataDir }: { readonly files: FileStore; readonly dataDir: string },
  file: { readonly tenantId: string; readonly id: string },
  use: (path: string, folder: string) => Promise<T>,
): Promise<T> {
  return withWorkFolder(dataDir, async (folder) => {
    const path = join(folder, 'content')
    await pipeline(await files.get(file.tenantId, file.id), createWriteStream(path, { mode: 0o600 }))
    return use(path, folder)
  })
}
