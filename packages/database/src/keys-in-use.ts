import pg from 'pg'

/** Numbers of advisory locks; nobody else takes locks of two numbers. */
const NEWEST_HELD = 7_201_001
const SEALS_WITH = 7_201_002
const RECONNECT_MILLISECONDS = 1_000
/** How often the connection is tried, and how long it may take to answer. */
const PULSE_MILLISECONDS = 30_000

export interface ShownKeys {
  /** On which they are shown first; another takes its place when it is lost. */
  readonly connection: pg.Client
  close(): Promise<void>
}

/** What a process does with keys for as long as it runs: it learns of another use at its next start alone. */
export interface ProcessKeys {
  /** The newest in its PAYUNG_KEYS: what a newer one has sealed does not open here. */
  readonly newest: number
  readonly sealing: number
}

/**
 * Shows the others, by shared locks on a connection of its own, which keys this process has. Nothing has to be taken back: the locks go with the
 * connection, also of a process that is killed. A connection that is lost is opened again, once the first could be opened.
 */
export async function showKeys(
  url: string,
  { newest, sealing }: ProcessKeys,
  { pulseMilliseconds = PULSE_MILLISECONDS }: { readonly pulseMilliseconds?: number } = {},
): Promise<ShownKeys> {
  let closed = false
  let current: pg.Client | undefined
  const connect = async () => {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: pulseMilliseconds,
      query_timeout: pulseMilliseconds,
      keepAlive: true,
      keepAliveInitialDelayMillis: pulseMilliseconds,
    })
    current = client
    let pulse: NodeJS.Timeout | undefined
    client.on('error', () => {}) // its end is what counts
    client.once('end', () => {
      clearInterval(pulse)
      setTimeout(() => {
        if (!closed) void connect().catch(() => {})
      }, RECONNECT_MILLISECONDS).unref()
    })
    try {
      await client.connect()
      // The server notices within a minute that a machine is gone, and forgets what it showed.
      await client.query('set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3')
      await client.query('select pg_advisory_lock_shared($1, $2), pg_advisory_lock_shared($3, $4)', [
        NEWEST_HELD,
        newest,
        SEALS_WITH,
        sealing,
      ])
      // A network that is gone without a word ends the locks at the server, and only who sends hears of it.
      const end = () => client.end().catch(() => {})
      pulse = setInterval(() => void client.query('select 1').catch(end), pulseMilliseconds).unref()
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
    return client
  }
  const close = async () => {
    closed = true
    await current?.end().catch(() => {})
  }
  try {
    return { connection: await connect(), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** How many processes run whose newest key is older than this one. */
export function countWithoutKey(client: pg.Client, keyId: number): Promise<number> {
  return countWithOlder(client, NEWEST_HELD, keyId)
}

/** How many processes run that seal with an older key than this one. */
export function countSealingOlder(client: pg.Client, keyId: number): Promise<number> {
  return countWithOlder(client, SEALS_WITH, keyId)
}

async function countWithOlder(client: pg.Client, kind: number, keyId: number): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(distinct l.pid)::int as count from pg_locks l
       join encryption_key k on k.id = l.objid::bigint join encryption_key n on n.id = $2 and k.position < n.position
     where l.locktype = 'advisory' and l.objsubid = 2 and l.classid::bigint = $1
       and l.database = (select d.oid from pg_database d where d.datname = current_database())`,
    [kind, keyId],
  )
  return rows[0]?.count ?? 0
}
