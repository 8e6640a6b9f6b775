import { type ChildProcess, spawn } from 'node:child_process'

/**
 * Ends another process when ours does, however ours does: by a signal, an exception or kill -9.
 *
 * A shell reads a pipe that only we hold open. When the pipe closes without a word, it sends the signal. It stands in a
 * process group of its own, so that Ctrl-C in the terminal does not take it along.
 *
 * @returns lets go without a signal; call it when the other process has ended, for its id may be given away again
 */
export function leash(pid: number, signal: 'INT' | 'TERM'): () => void {
  const script = `read -r released || kill -${signal} ${pid}`
  const shell = spawn('/bin/sh', ['-c', script], { detached: true, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'] })
  shell.on('error', () => {}) // no shell, no leash: stop() still works
  shell.stdin.on('error', () => {})
  letUsEnd(shell)
  return () => void shell.stdin.end('released\n')
}

/** Neither the shell nor the pipe to it may keep our own event loop alive. */
function letUsEnd(shell: ChildProcess): void {
  shell.unref()
  const pipe = shell.stdin as (NodeJS.WritableStream & { unref?: () => void }) | null
  pipe?.unref?.()
}
