import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import type { MappedField } from '@payung/domain/import/import-profile'
import { IconAlertTriangle, IconCircleCheck, IconCircleMinus, IconUserCheck } from '@tabler/icons-react'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { type Look, LookBadge } from '../../ui/LookBadge.tsx'
import { columnLetter } from './column-letter.ts'
import { fieldWords, isMappedField } from './field-words.ts'
import type { ImportColumn } from './import.query.ts'
import classes from './MappingStep.module.css'

/** One column: its letter and name as in the file, what stands in it, what it is taken for, and how sure that is. */
export function ColumnChoice(props: {
  column: ImportColumn
  field: MappedField | null
  /** What the columns of such a file can hold. */
  fields: readonly MappedField[]
  changed: boolean
  doubled: boolean
  onChange: (field: MappedField | null) => void
}) {
  const { i18n, t } = useLingui()
  const { column, field } = props
  const header = column.header === '' ? t`(tanpa nama)` : column.header
  return (
    <li className={classes.column}>
      <span className={classes.header}>
        <span className={classes.letter}>{columnLetter(column.index)}</span>
        {header}
      </span>
      <span className={classes.samples}>
        {column.samples.length === 0 ? <Trans>(kosong)</Trans> : column.samples.join(' · ')}
      </span>
      <NativeSelect
        aria-label={t`Isi kolom ${header}`}
        value={field ?? ''}
        error={props.doubled ? fieldProblem(t`Sudah dipakai kolom lain.`) : undefined}
        onChange={({ currentTarget: { value } }) => props.onChange(isMappedField(value) ? value : null)}
        data={[
          { value: '', label: t`Tidak diambil` },
          ...props.fields.map((field) => ({ value: field, label: i18n._(fieldWords[field]) })),
        ]}
      />
      <span>
        <LookBadge look={surenessOf(props)} />
      </span>
    </li>
  )
}

const SURE = 0.85
const FAIRLY_SURE = 0.6

const sureness = {
  CHOSEN: { tone: 'info', icon: IconUserCheck, word: msg`Pilihan Anda` },
  LEFT_OUT: { tone: 'mute', icon: IconCircleMinus, word: msg`Tidak diambil` },
  SURE: { tone: 'ok', icon: IconCircleCheck, word: msg`Yakin` },
  FAIRLY_SURE: { tone: 'ok', icon: IconCircleCheck, word: msg`Cukup yakin` },
  UNSURE: { tone: 'warn', icon: IconAlertTriangle, word: msg`Perlu dicek` },
} as const satisfies Record<string, Look>

function surenessOf(props: { column: ImportColumn; field: MappedField | null; changed: boolean }): Look {
  const { confidence } = props.column
  if (props.changed) return sureness.CHOSEN
  if (props.field === null) return sureness.LEFT_OUT
  if (confidence >= SURE) return sureness.SURE
  return confidence >= FAIRLY_SURE ? sureness.FAIRLY_SURE : sureness.UNSURE
}
