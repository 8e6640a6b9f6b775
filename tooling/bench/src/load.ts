import autocannon from 'autocannon'

export interface Target {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Posted; a page without one is fetched. */
  readonly body?: string
}

export interface Load {
  readonly requestsPerSecond: number
  readonly p97Milliseconds: number
}

const CONNECTIONS = 16

/** A bounded load on a server of ours on this machine. Anything but 200 spoils the measure, so it throws. */
export async function load({ url, headers, body }: Target, seconds: number): Promise<Load> {
  const result = await autocannon({
    url,
    ...(body === undefined
      ? { method: 'GET', headers }
      : { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }),
    connections: CONNECTIONS,
    duration: seconds,
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  return { requestsPerSecond: result.requests.average, p97Milliseconds: result.latency.p97_5 }
}
