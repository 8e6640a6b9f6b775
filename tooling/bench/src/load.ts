import autocannon from 'autocannon'

export interface Page {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

export interface Target extends Page {
  readonly body: string
}

export interface Load {
  readonly requestsPerSecond: number
  readonly p97Milliseconds: number
}

const CONNECTIONS = 16

/** A bounded load on a server of ours on this machine: what has a body is posted, a page is fetched. Anything but 200 spoils the measure, so it throws. */
export async function load(target: Page | Target, seconds: number): Promise<Load> {
  const { url, headers } = target
  const result = await autocannon({
    url,
    ...('body' in target
      ? { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: target.body }
      : { method: 'GET', headers }),
    connections: CONNECTIONS,
    duration: seconds,
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  return { requestsPerSecond: result.requests.average, p97Milliseconds: result.latency.p97_5 }
}
