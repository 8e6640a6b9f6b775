import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { TextDecoder } from 'node:util'

/** The encodings that offices send; each is a label that `TextDecoder` knows. */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface DetectedEncoding {
  readonly encoding: FileEncoding
  /** Whether the file starts with a byte order mark. */
  readonly mark: boolean
}

/**
 * By the byte order mark if there is one, else by the bytes. The whole file is looked at: the first `é` of a
 * Windows-1252 file may be in its last row, and reading it as UTF-8 until then would spoil that name.
 */
export async function detectEncoding(path: string): Promise<DetectedEncoding> {
  const start = await firstBytes(path)
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', mark: true }
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', mark: true }
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', mark: true }
  // Without a mark, UTF-16 of a Latin script shows as a NUL in every other byte.
  if (start.includes(0)) return { encoding: start.indexOf(0) % 2 === 1 ? 'utf-16le' : 'utf-16be', mark: false }
  return { encoding: (await isUtf8(path)) ? 'utf-8' : 'windows-1252', mark: false }
}

async function firstBytes(path: string) {
  await using file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
  return buffer.subarray(0, bytesRead)
}

async function isUtf8(path: string) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true })
    decoder.decode()
    return true
  } catch (cause) {
    if (cause instanceof TypeError) return false
    throw cause
  }
}

/** The file as text, without its byte order mark. Never fails: what the encoding does not know becomes U+FFFD. */
export async function* readText(
  path: string,
  encoding: FileEncoding,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding)
  let bytes = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    onBytes?.(bytes)
    yield decoder.decode(chunk, { stream: true })
  }
  yield decoder.decode()
}
