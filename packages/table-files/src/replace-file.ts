import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Writes to a file beside the target and renames it at the end: a killed process leaves no half table behind. */
export async function replaceFile(path: string, content: Readable | NodeJS.ReadableStream): Promise<void> {
  const unfinished = `${path}.part`
  try {
    await pipeline(content, createWriteStream(unfinished))
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
