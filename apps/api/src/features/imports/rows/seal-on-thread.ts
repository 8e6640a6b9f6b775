import { parentPort, workerData } from 'node:worker_threads'
import { personSealer } from '@payung/database/person-sealer'
import { LineBuffer } from './line-buffer.ts'
import { sealDrafts } from './seal-drafts.ts'
import type { SealedLines, SealingOrder, SealingRequest } from './sealing-thread.ts'

const { keys, importId } = workerData as SealingOrder
const sealer = personSealer(keys)
const lines = new LineBuffer()

parentPort?.on('message', ({ drafts, spare }: SealingRequest) => {
  if (spare !== null) lines.reuse(spare)
  sealDrafts(sealer, importId, drafts, lines)
  const taken = lines.take()
  const memory = taken.buffer as ArrayBuffer
  const sealed: SealedLines = { memory, length: taken.length }
  parentPort?.postMessage(sealed, [memory])
})
