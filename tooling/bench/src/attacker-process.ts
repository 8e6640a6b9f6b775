import type { Attack } from './attacker.ts'

const stop = new AbortController()

process.on('message', (message: Attack | 'stop') => {
  if (message === 'stop') stop.abort()
  else void attackWith(message)
})

async function attackWith(attack: Attack): Promise<void> {
  process.send?.({ began: true })
  const answers: Record<string, number> = {}
  await Promise.all(Array.from({ length: attack.connections }, () => repeat(attack, answers)))
  process.send?.({ answers }, () => process.exit(0))
}

let sent = 0

async function repeat({ url, cookie, requests }: Attack, answers: Record<string, number>): Promise<void> {
  while (!stop.signal.aborted) {
    const request = requests[sent++ % requests.length]
    const { path, body } = request !== undefined && 'path' in request ? request : { path: '/graphql', body: request }
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, ...(cookie === '' ? {} : { cookie }) },
      body: JSON.stringify(body),
      signal: stop.signal,
    }).catch(() => null)
    if (answer === null) break
    await answer.text().catch(() => '')
    answers[answer.status] = (answers[answer.status] ?? 0) + 1
  }
}
