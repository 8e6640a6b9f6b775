import { parentPort } from 'node:worker_threads'
import { readConfig } from './config.ts'
import { giveWay } from './platform/give-way.ts'
import { runWorker } from './worker.ts'

giveWay()
const worker = await runWorker(readConfig())

parentPort?.once('message', () => {
  worker.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  )
})
// Without its queue the thread is of no use: whoever started it starts another.
void worker.ended.then(() => process.exit(1))
