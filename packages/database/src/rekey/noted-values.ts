import type pg from 'pg'
import { UnopenedError, type UnopenedReason } from '../unopened-error.ts'

interface NotedValue {
  readonly tenantId: string
  readonly place: string
  readonly subjectId: string
  readonly reason: UnopenedReason
}

/** What does not open while everything is sealed anew: it stays as it is, is set aside, and the work goes on. */
export class NotedValues {
  readonly #values: NotedValue[] = []

  get size(): number {
    return this.#values.length
  }

  /** @returns null where it does not open */
  open<T>(tenantId: string, place: string, subjectId: string, open: () => T): T | null {
    try {
      return open()
    } catch (error) {
      if (!(error instanceof UnopenedError)) throw error
      this.#values.push({ tenantId, place, subjectId, reason: error.reason })
      return null
    }
  }

  async openLater(tenantId: string, place: string, subjectId: string, open: () => Promise<void>): Promise<void> {
    const error = await open().then(
      () => null,
      (reason: unknown) => reason,
    )
    this.open(tenantId, place, subjectId, () => {
      if (error !== null) throw error
    })
  }

  add(other: NotedValues): void {
    this.#values.push(...other.#values)
  }

  async setAside(client: pg.Client): Promise<void> {
    if (this.#values.length === 0) return
    await client.query(
      `insert into unopened_value (tenant_id, place, subject_id, reason)
       select v.* from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as v (tenant_id, place, subject_id, reason)
       join tenant t on t.id = v.tenant_id on conflict do nothing`,
      [
        this.#values.map(({ tenantId }) => tenantId),
        this.#values.map(({ place }) => place),
        this.#values.map(({ subjectId }) => subjectId),
        this.#values.map(({ reason }) => reason),
      ],
    )
  }
}
