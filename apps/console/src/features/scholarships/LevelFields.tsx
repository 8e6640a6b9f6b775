import { useLingui as useI18n } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { NumberInput, Select } from '@mantine/core'
import { SCHOOL_LEVELS, type SchoolLevel } from '@payung/domain/benefit/scholarship'
import type { ReactNode } from 'react'
import { levelWords } from './scholarship-words.ts'

/** Where a child is at school: the level, and which year of it. */
export function LevelFields(props: {
  label: ReactNode
  level: SchoolLevel | null
  yearOfLevel: number
  onLevel: (level: SchoolLevel | null) => void
  onYear: (year: number) => void
  /** Said where a child may be at no school yet. */
  none?: string
  error?: ReactNode
}) {
  const { i18n } = useI18n()
  const levels = SCHOOL_LEVELS.map((level) => ({ value: level as string, label: i18n._(levelWords[level]) }))
  return (
    <>
      <Select
        label={props.label}
        data={props.none === undefined ? levels : [{ value: '', label: props.none }, ...levels]}
        value={props.level ?? ''}
        allowDeselect={false}
        onChange={(level) => props.onLevel(level === null || level === '' ? null : (level as SchoolLevel))}
      />
      {props.level !== null && (
        <NumberInput
          label={<Trans>Tahun keberapa</Trans>}
          min={1}
          max={6}
          value={props.yearOfLevel}
          error={props.error}
          onChange={(year) => props.onYear(Number(year))}
        />
      )}
    </>
  )
}
