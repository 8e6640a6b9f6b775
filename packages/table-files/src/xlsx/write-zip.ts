import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { replaceFile } from '../replace-file.ts'

/** The same for every file, so that the same table gives the same bytes. */
const MODIFIED = new Date(2026, 0, 1)

/** Of rows of a list a third of the time of zlib's own choice, for a file that is a fifteenth longer. Exports run beside people who wait for their lists. */
const COMPRESSION_LEVEL = 3

export type ZipSource = string | (() => AsyncIterable<string | Buffer>)

/** Zips parts to a file, one after another, each asked for only when its turn comes. */
export async function writeZip(
  path: string,
  parts: Iterable<readonly [name: string, source: ZipSource]>,
): Promise<void> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  let current: Readable | undefined
  // yazl forwards nothing: a source that fails would leave the output waiting for ever, and a full disk the source.
  zip.on('error', (error: Error) => output.destroy(error))
  output.on('close', () => current?.destroy())

  const options = { mtime: MODIFIED, forceDosTimestamp: true, compressionLevel: COMPRESSION_LEVEL }
  for (const [name, source] of parts) {
    if (typeof source === 'string') zip.addBuffer(Buffer.from(source), name, options)
    else
      zip.addReadStreamLazy(name, options, (respond) => {
        if (output.destroyed) return
        current = Readable.from(source()).on('error', (error) => zip.emit('error', error))
        respond(null, current)
      })
  }
  zip.end()
  await replaceFile(path, output)
}
