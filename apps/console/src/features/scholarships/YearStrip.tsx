import { useLingui as useI18n } from '@lingui/react'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import type { Family } from './scholarship.query.ts'
import { levelWords, schoolYearName, yearEndWords, yearLooks } from './scholarship-words.ts'

/** The years of a child in a row: the school year, the level and what is due, with the state in words and colour. */
export function YearStrip(props: { years: Family['children'][number]['years']; label: string }) {
  const { i18n } = useI18n()
  const { rupiah } = useFormats()
  return (
    <ol
      aria-label={props.label}
      style={{ display: 'flex', flexWrap: 'wrap', gap: 8, listStyle: 'none', margin: 0, padding: 0 }}
    >
      {props.years.map(({ year, state, level, due, end }) => (
        <li key={year} style={{ display: 'grid', gap: 2, minWidth: 120 }}>
          <small>
            {schoolYearName(year)}
            {level !== null && ` · ${i18n._(levelWords[level])}`}
          </small>
          <Badge tone={yearLooks[state].tone}>
            {end === null ? i18n._(yearLooks[state].word) : i18n._(yearEndWords[end])}
          </Badge>
          {due !== null && end === null && <small>{rupiah(due)}</small>}
        </li>
      ))}
    </ol>
  )
}
