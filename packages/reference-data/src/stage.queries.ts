import type { ClientBase } from 'pg'

/** Whether a stage was finished with exactly this content; a digest that differs means there is something newer to load. */
export async function isStageFinished(client: ClientBase, stage: string, digest: Uint8Array): Promise<boolean> {
  const { rowCount } = await client.query('select from app.demo_stage where stage = $1 and digest = $2', [
    stage,
    digest,
  ])
  return rowCount === 1
}

/** Digest of what a stage was finished with, `null` if it never was. */
export async function findStageDigest(client: ClientBase, stage: string): Promise<Buffer | null> {
  const { rows } = await client.query<{ digest: Buffer }>('select digest from app.demo_stage where stage = $1', [stage])
  return rows[0]?.digest ?? null
}

/** Written in the transaction of the stage's own rows: a killed process leaves both or neither. */
export async function finishStage(client: ClientBase, stage: string, digest: Uint8Array): Promise<void> {
  await client.query(
    `insert into app.demo_stage (stage, digest) values ($1, $2)
     on conflict (stage) do update set digest = excluded.digest, finished_at = now()`,
    [stage, digest],
  )
}
