import type { Attack } from './attacker.ts'

const stop = new AbortController()

process.on('message', (message: Attack | 'stop') => {
  if (message === 'stop') stop.abort()
  else void attackWith(message)
})

async function attackWith(attack: Attack): Promise<void> {
  process.send?.({ began: true })
  const counts = await Promise.all(Array.from({ length: attack.connections }, (_, i) => repeat(attack, i)))
  process.send?.({ answers: counts.reduce((sum, count) => sum + count, 0) }, () => process.exit(0))
}

async function repeat({ url, cookie, queries }: Attack, from: number): Promise<number> {
  let answers = 0
  for (let i = from; !stop.signal.aborted; i++) {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: queries[i % queries.length] }),
      signal: stop.signal,
    }).catch(() => null)
    if (answer === null) break
    await answer.text().catch(() => '')
    answers++
  }
  return answers
}
