import type pg from 'pg'
import type { Config } from '../config.ts'
import { assertAppRole } from './assert-app-role.ts'
import { readLastDay } from './clock.ts'

/** What a process looks at on its first connection, before it does anything: as which role it works, and by which calendar. */
export function firstLook({ PAYUNG_DEMO }: Pick<Config, 'PAYUNG_DEMO'>): (client: pg.Client) => Promise<void> {
  return async (client) => {
    await assertAppRole(client)
    await readLastDay(client, PAYUNG_DEMO !== 'off')
  }
}
