import type { IsoDay } from '@payung/domain/calendar/iso-day'
import type { ClientBase } from 'pg'

/**
 * Has the calendar of a database stand still from a day on, or run on where there is none (decision 241). What the day is, is the body of a
 * function of the owner: no role that signs in can replace it.
 *
 * @param client a superuser's
 * @param lastDay checked here, as the text of a function takes no parameter
 */
export async function setLastDay(client: ClientBase, lastDay: IsoDay | null): Promise<void> {
  const { rows } = await client.query<{ day: string | null }>(`select nullif(app.last_day(), 'infinity')::text as day`)
  if ((rows[0]?.day ?? null) === lastDay) return
  if (lastDay !== null && !/^\d{4}-\d{2}-\d{2}$/.test(lastDay)) throw new RangeError(`no day: ${lastDay}`)
  await client.query(
    `create or replace function app.last_day() returns date language sql stable as $$ select date '${lastDay ?? 'infinity'}' $$`,
  )
}
