import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A peer in a process of its own, as ours has one; it says its address when it listens. */
export async function startPeer(stack: AsyncDisposableStack, name: string, databaseUrl: string): Promise<string> {
  const child = fork(fileURLToPath(new URL(`./peers/${name}.ts`, import.meta.url)), {
    env: { ...process.env, DATABASE_URL: databaseUrl, GRAPHILE_ENV: 'production', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  stack.defer(async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  })
  return new Promise((resolve, reject) => {
    child.once('message', (message: { url: string }) => resolve(message.url))
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)))
  })
}
