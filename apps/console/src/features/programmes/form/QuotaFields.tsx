import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import type { Choice } from '../use-rule-names.ts'
import classes from './ProgrammeForm.module.css'
import type { ProgrammeDraft } from './programme-draft.ts'

export const quotaFieldId = (areaCode: string) => `quota-${areaCode}`

/** People by area, with their sum. The whole area and its parts exclude each other; the API says so. */
export function QuotaFields(props: {
  areas: readonly Choice[]
  quotas: ProgrammeDraft['quotas']
  errorOf: (fieldId: string) => ReactNode
  onChange: (quotas: ProgrammeDraft['quotas']) => void
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { areas, quotas } = props
  // Quotas of deeper areas, made elsewhere, keep their place here by code.
  const unlisted = Object.keys(quotas).filter((code) => !areas.some(({ value }) => value === code))
  const shown = [...areas, ...unlisted.map((code) => ({ value: code, label: code }))]
  const total = number(Object.values(quotas).reduce((sum, people) => sum + Number(people), 0))
  return (
    <Card
      title={<Trans>Kuota per wilayah</Trans>}
      hint={<Trans>Isi wilayah seluruhnya atau bagiannya, tidak keduanya.</Trans>}
    >
      <div id="quotas" tabIndex={-1}>
        {props.errorOf('quotas')}
      </div>
      {shown.map(({ value, label }) => (
        <div key={value} className={classes.quota}>
          <label htmlFor={quotaFieldId(value)}>{label}</label>
          <TextInput
            id={quotaFieldId(value)}
            size="sm"
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            className="figures"
            value={quotas[value] ?? ''}
            onChange={(event) => props.onChange({ ...quotas, [value]: event.currentTarget.value.replace(/\D/g, '') })}
            error={props.errorOf(quotaFieldId(value))}
          />
        </div>
      ))}
      <p className={`${classes.total} figures`}>
        <span>
          <Trans>Jumlah</Trans>
        </span>
        <span>{t`${total} orang`}</span>
      </p>
    </Card>
  )
}
