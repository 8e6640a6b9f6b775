import { existsSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { temporaryPath } from '../workbook.builder.ts'
import { writeZip } from './write-zip.ts'

test.runIf(existsSync('/dev/full'))(
  'a full disk closes the source of the rows, such as a cursor of the database',
  async () => {
    let closed = false
    async function* endless() {
      try {
        for (;;) yield crypto.getRandomValues(Buffer.alloc(10_000))
      } finally {
        closed = true
      }
    }
    const path = temporaryPath('written.zip')
    await symlink('/dev/full', `${path}.part`)
    await expect(writeZip(path, [['rows', endless]])).rejects.toThrow('ENOSPC')
    await expect.poll(() => closed).toBe(true)
  },
)
