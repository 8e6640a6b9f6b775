import { setImmediate } from 'node:timers/promises'
import type { Vault } from '@payung/database/vault'
import { copyLine } from './copy-line.ts'
import type { DemoWorker } from './demo-worker.ts'
import type { KeeperIds } from './keeper-ids.ts'

/** A write for each line would cost more than the encryption. */
const PIECE_CHARACTERS = 256 * 1024

/** Lines for COPY in pieces of some hundred; lets other work pass between them. `idOf` gives ids by ordinal; without it the database does. */
export async function sealPeople(
  people: Iterable<DemoWorker>,
  vault: Vault,
  keepers: KeeperIds,
  idOf: (ordinal: number) => string | null = () => null,
): Promise<readonly string[]> {
  const pieces: string[] = []
  let piece = ''
  let ordinal = 0
  for (const worker of people) {
    piece += copyLine(worker, ordinal, idOf(ordinal), vault, keepers)
    ordinal++
    if (piece.length < PIECE_CHARACTERS) continue
    pieces.push(piece)
    piece = ''
    await setImmediate()
  }
  return [...pieces, piece]
}

/** The same for people without end: so many at a time. */
export async function* sealInChunks(
  people: Iterable<DemoWorker>,
  vault: Vault,
  keepers: KeeperIds,
  chunkWorkers: number,
): AsyncGenerator<{ readonly workers: number; readonly lines: readonly string[] }> {
  let chunk: DemoWorker[] = []
  for (const worker of people) {
    chunk.push(worker)
    if (chunk.length < chunkWorkers) continue
    yield { workers: chunk.length, lines: await sealPeople(chunk, vault, keepers) }
    chunk = []
  }
  if (chunk.length > 0) yield { workers: chunk.length, lines: await sealPeople(chunk, vault, keepers) }
}
