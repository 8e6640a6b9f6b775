import { once } from 'node:events'

/**
 * For whoever starts the API before its settings are known, as `pnpm start` does while the database still opens: what takes long to load is loaded meanwhile.
 * Ends with whoever started it, where that ends without a word.
 */
const endAlone = () => process.exit(0)
process.once('disconnect', endAlone)
const told = once(process, 'message')
await import('./server.ts')
const [settings] = await told
Object.assign(process.env, settings)
process.off('disconnect', endAlone)
process.disconnect?.()
await import('./main.ts')
