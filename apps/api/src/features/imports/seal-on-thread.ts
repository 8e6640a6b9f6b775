import { parentPort, workerData } from 'node:worker_threads'
import { personSealer, type SealingKeys } from '@payung/database/person-sealer'
import { LineBuffer } from './line-buffer.ts'
import { sealDrafts } from './seal-drafts.ts'
import type { SealedLines, SealingRequest } from './sealing-thread.ts'

const sealer = personSealer(workerData as SealingKeys)
const lines = new LineBuffer()

parentPort?.on('message', ({ drafts, spare }: SealingRequest) => {
  if (spare !== null) lines.reuse(spare)
  sealDrafts(sealer, drafts, lines)
  const taken = lines.take()
  const memory = taken.buffer as ArrayBuffer
  const sealed: SealedLines = { memory, length: taken.length }
  parentPort?.postMessage(sealed, [memory])
})
