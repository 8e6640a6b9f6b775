import type pg from 'pg'
import type { Mail, Mailer } from '../../platform/mailer.ts'
import { INSERT_DAY_OF_SENDING, SEAL_HEADS } from './send-seal-heads.queries.ts'

export interface SealHeadsOptions {
  readonly to: string
  readonly publicKey: string
}

/**
 * Sends each chain's head out of the system's reach, once a day whatever the number of processes and restarts. Whoever rebuilds a chain, even
 * with the sealer's key, contradicts a mail that somebody else keeps.
 *
 * @returns how many heads were sent; none if today's have been
 */
export async function sendSealHeads(pool: pg.Pool, mailer: Mailer, options: SealHeadsOptions): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const heads = await readHeads(client)
    const { rowCount } = await client.query(INSERT_DAY_OF_SENDING, [heads.length])
    // Sent before the commit: a day whose mail failed is tried again.
    if (rowCount === 1) await mailer.send(headsMail(heads, options))
    await client.query('commit')
    return rowCount === 1 ? heads.length : 0
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

interface HeadRow {
  readonly tenant: string
  readonly sequence: string
  readonly hash: string
}

async function readHeads(client: pg.PoolClient): Promise<HeadRow[]> {
  const { rows } = await client.query<HeadRow>(SEAL_HEADS)
  return rows
}

function headsMail(heads: readonly HeadRow[], options: SealHeadsOptions): Mail {
  return {
    to: options.to,
    subject: `Payung: ujung rantai audit / heads of the audit chains`,
    text: `Simpan surel ini. Bila kelak berbeda dari catatan di basis data, catatan itu telah diubah.
Keep this mail. Should the database ever disagree with it, its log was rewritten.
Periksa / check: pnpm payung verify-audit --heads FILE

${heads.map((head) => `${head.tenant} ${head.sequence} ${head.hash}`).join('\n')}

Ed25519 ${options.publicKey}
`,
  }
}

/** The lines of such a mail, as `verifyAudit` takes them; anything else in the text is passed over. */
export function readSealHeads(text: string): { tenant: string; sequence: bigint; hash: string }[] {
  return [...text.matchAll(/^([a-z0-9][a-z0-9.-]{0,39}) (\d{1,18}) ([0-9a-f]{64})\s*$/gm)].map(
    ([, tenant = '', sequence = '0', hash = '']) => ({ tenant, sequence: BigInt(sequence), hash }),
  )
}
