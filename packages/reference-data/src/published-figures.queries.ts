import type { ClientBase } from 'pg'
import type { PublishedFigureRow } from './published-figures.ts'

/** Adds those that are not there yet; one that is there stays as it was published. */
export async function writePublishedFigures(client: ClientBase, figures: readonly PublishedFigureRow[]): Promise<void> {
  await client.query(
    `insert into published_figure (key, kind, indicator, area_code, as_of, as_of_precision, amount, numerator, denominator, at_least, remark_id, remark_en,
       source, verified)
     select key, kind, indicator, "areaCode", "asOf", "asOfPrecision", amount, numerator, denominator, "atLeast", "remarkId", "remarkEn", source, verified
     from jsonb_to_recordset($1::jsonb) as f
       (key text, kind text, indicator text, "areaCode" text, "asOf" date, "asOfPrecision" text, amount bigint, numerator bigint, denominator bigint,
        "atLeast" boolean, "remarkId" text, "remarkEn" text, source text, verified boolean)
     on conflict (key) do nothing`,
    [JSON.stringify(figures)],
  )
}
