import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import type { MappedField } from '@payung/domain/import/import-profile'
import { IconAlertTriangle, IconCircleCheck, IconCircleMinus, IconUserCheck } from '@tabler/icons-react'
import { Badge } from '../../ui/Badge.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
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
        <Sureness {...props} />
      </span>
    </li>
  )
}

const sure = 0.85
const fairlySure = 0.6

function Sureness(props: { column: ImportColumn; field: MappedField | null; changed: boolean }) {
  const { confidence } = props.column
  if (props.changed) {
    return (
      <Badge tone="info" icon={IconUserCheck}>
        <Trans>Pilihan Anda</Trans>
      </Badge>
    )
  }
  if (props.field === null) {
    return (
      <Badge tone="mute" icon={IconCircleMinus}>
        <Trans>Tidak diambil</Trans>
      </Badge>
    )
  }
  if (confidence >= fairlySure) {
    return (
      <Badge tone="ok" icon={IconCircleCheck}>
        {confidence >= sure ? <Trans>Yakin</Trans> : <Trans>Cukup yakin</Trans>}
      </Badge>
    )
  }
  return (
    <Badge tone="warn" icon={IconAlertTriangle}>
      <Trans>Perlu dicek</Trans>
    </Badge>
  )
}
