import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Card } from '../../ui/Card.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { fundingSourceWords } from '../workers/worker-words.ts'
import type { PayerDraft } from './plan-draft.ts'
import classes from './SimulationPage.module.css'

const sources = Object.keys(fundingSourceWords) as FundingSource[]

/** One payer of a plan: its money, its part, its months and its budget. */
export function PlanPayer(props: {
  payer: PayerDraft
  at: number
  isOnly: boolean
  errorOf: (fieldId: string) => string | undefined
  onChange: (payer: PayerDraft) => void
  onRemove: () => void
}) {
  const { i18n, t } = useLingui()
  const { at, payer } = props
  const id = `payers.${at}`
  const place = at + 1
  const set = (changed: Partial<PayerDraft>) => props.onChange({ ...payer, ...changed })
  const text = (field: 'share' | 'fromMonth' | 'lastMonth' | 'budget', label: ReactNode, placeholder: string) => (
    <TextInput
      id={`${id}.${field}`}
      label={label}
      placeholder={placeholder}
      inputMode={field === 'share' ? 'decimal' : 'numeric'}
      autoComplete="off"
      className="figures"
      maxLength={field === 'budget' ? 15 : 7}
      value={payer[field]}
      onChange={({ currentTarget: { value } }) =>
        set({ [field]: field === 'budget' ? value.replace(/\D/g, '') : value })
      }
      error={fieldProblem(props.errorOf(`${id}.${field}`))}
    />
  )
  return (
    <Card
      title={<Trans>Pembayar {place}</Trans>}
      aside={
        props.isOnly ? undefined : (
          <Button
            variant="subtle"
            color="slate"
            leftSection={<IconTrash size={18} aria-hidden />}
            aria-label={t`Hapus pembayar ${place}`}
            onClick={props.onRemove}
          >
            <Trans>Hapus</Trans>
          </Button>
        )
      }
    >
      <div className={classes.fields}>
        <NativeSelect
          id={`${id}.source`}
          label={<Trans>Jenis dana</Trans>}
          data={sources.map((value) => ({ value, label: i18n._(fundingSourceWords[value]) }))}
          value={payer.source}
          onChange={({ currentTarget }) => set({ source: currentTarget.value as FundingSource })}
        />
        <NativeSelect
          id={`${id}.part`}
          label={<Trans>Bagian</Trans>}
          data={[
            { value: 'REST', label: t`Semua sisanya` },
            { value: 'SHARE', label: t`Bagian dari iuran (%)` },
          ]}
          value={payer.part}
          onChange={({ currentTarget }) => set({ part: currentTarget.value as PayerDraft['part'] })}
        />
        {payer.part === 'SHARE' && text('share', <Trans>Persentase (%)</Trans>, '50')}
        {text('fromMonth', <Trans>Bulan pertama</Trans>, t`Sejak awal`)}
        {text('lastMonth', <Trans>Bulan terakhir</Trans>, t`Sampai akhir`)}
        {text('budget', <Trans>Anggaran (Rp)</Trans>, t`Tanpa batas`)}
      </div>
    </Card>
  )
}
