import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { leash } from '@payung/local-postgres/leash'
import { claimInstance } from './claim-instance.ts'
import { fillInstance } from './fill-instance.ts'
import { OperationError } from './operation-error.ts'
import { step } from './progress.ts'
import { runUntilHalted } from './run-until-halted.ts'
import { readStartConfig } from './start-config.ts'
import { runTurbo } from './turbo.ts'
import { printWelcome } from './welcome.ts'

const root = resolve(import.meta.dirname, '../../..')
const CONSOLE = join(root, 'apps/console')
const CONSOLE_PORT = 5173

/** The same instance as `start`, with an API that restarts and a console that reloads when their sources change. */
async function develop(stack: AsyncDisposableStack): Promise<never> {
  const claimed = await claimInstance(readStartConfig(process.env, root), stack)
  const client = step({ id: 'Klien basis data', en: 'Database client' }, generate)
  client.catch(() => {}) // awaited once the database is open
  const address = `http://localhost:${CONSOLE_PORT}`
  const filled = await fillInstance(claimed, stack, client)
  const env = {
    ...filled.env,
    NODE_ENV: 'development',
    PAYUNG_PUBLIC_URL: address, // sign-in refuses forms that come from another origin
  }

  const vite = join(dirname(createRequire(join(CONSOLE, 'package.json')).resolve('vite/package.json')), 'bin/vite.js')
  const api = keepRunning(stack, ['--watch', '--watch-preserve-output', 'src/main.ts'], join(root, 'apps/api'), env)
  const console = keepRunning(stack, [vite, '--port', String(CONSOLE_PORT), '--strictPort'], CONSOLE, env)
  await printWelcome({
    address,
    demo: filled.demo,
    asked: claimed.config.demo,
    password: filled.demoPassword,
    logFile: null,
  })
  return Promise.race([api, console])
}

async function generate(): Promise<void> {
  const { exitCode, output } = await runTurbo({ root, args: ['generate'] }).finished
  if (exitCode === 0) return
  process.stderr.write(output)
  throw new OperationError('GENERATE_FAILED', {
    id: 'Klien basis data gagal dibuat: lihat keluaran di atas.',
    en: 'The database client could not be generated: see the output above.',
  })
}

/** @returns rejected when the program ends without having been asked to */
function keepRunning(
  stack: AsyncDisposableStack,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<never> {
  const child = spawn(process.execPath, args, {
    cwd,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  if (child.pid !== undefined) child.once('exit', leash(child.pid, 'TERM'))
  const exited = new Promise<void>((done) => child.once('exit', () => done()))
  stack.defer(async () => {
    child.kill('SIGTERM')
    await exited
  })
  return exited.then(() => {
    throw new OperationError('API_STOPPED', {
      id: `Program ${args.join(' ')} berhenti dengan sendirinya: lihat keluaran di atas.`,
      en: `The program ${args.join(' ')} stopped by itself: see the output above.`,
    })
  })
}

await runUntilHalted(develop)
