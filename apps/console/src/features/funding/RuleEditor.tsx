import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Checkbox, Group, MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { listBesideField } from '../../ui/form/list-beside-field.ts'
import type { NamedVillage } from '../../ui/form/use-village-names.ts'
import { VillagesField } from '../../ui/form/VillagesField.tsx'
import { monthsOf } from '../../ui/months-of.ts'
import { useOccupationChoices } from '../workers/form/use-occupation-choices.ts'
import classes from './FundingPage.module.css'
import { type DraftBasis, inputOf, type RuleDraft } from './funding-draft.ts'
import { PayerFields } from './PayerFields.tsx'
import { PledgeOfRule } from './PledgeOfRule.tsx'
import { useFundingWords } from './use-funding-words.ts'

const CONDITIONS = ['fromMonth', 'peopleMax', 'ceiling', 'occupationCodes'] as const

/** One rule: its place, who pays, which part, and for whom and when. */
export function RuleEditor(props: {
  rule: RuleDraft
  at: number
  isLast: boolean
  basis: DraftBasis
  villages: readonly NamedVillage[]
  errorOf: (fieldId: string) => string | undefined
  onChange: (rule: RuleDraft) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { rule, basis } = props
  const place = number(props.at + 1)
  const id = `rules.${props.at}`
  const set = (changed: Partial<RuleDraft>) => props.onChange({ ...rule, ...changed })
  const errorOf = (field: string) => fieldProblem(props.errorOf(`${id}.${field}`))
  return (
    <Card
      title={<Trans>Aturan {place}</Trans>}
      aside={
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            id={`${rule.key}.up`}
            size={44}
            disabled={props.at === 0}
            aria-label={t`Naikkan aturan ${place}`}
            onClick={() => props.onMove(-1)}
          >
            <IconArrowUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            id={`${rule.key}.down`}
            size={44}
            disabled={props.isLast}
            aria-label={t`Turunkan aturan ${place}`}
            onClick={() => props.onMove(1)}
          >
            <IconArrowDown size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon size={44} aria-label={t`Hapus aturan ${place}`} onClick={props.onRemove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      }
    >
      <div className={classes.column}>
        <div className={classes.fields}>
          <PayerFields
            id={id}
            payer={rule}
            basis={basis}
            label={t`Pembayar`}
            error={props.errorOf(`${id}.payer`)}
            onChange={set}
          />
          <PledgeOfRule id={id} rule={rule} basis={basis} onChange={set} />
          <NativeSelect
            id={`${id}.part`}
            label={<Trans>Bagian</Trans>}
            data={[
              { value: 'SHARE', label: t`Bagian dari iuran (%)` },
              { value: 'AMOUNT', label: t`Rupiah per orang per bulan` },
              { value: 'REST', label: t`Semua sisanya` },
            ]}
            value={rule.part}
            onChange={(event) => set({ part: event.currentTarget.value as RuleDraft['part'] })}
          />
          {rule.part === 'SHARE' && (
            <TextInput
              id={`${id}.share`}
              label={<Trans>Persentase (%)</Trans>}
              inputMode="decimal"
              className="figures"
              maxLength={6}
              value={rule.share}
              onChange={(event) => set({ share: event.currentTarget.value })}
              error={errorOf('share')}
            />
          )}
          {rule.part === 'AMOUNT' && (
            <TextInput
              id={`${id}.amount`}
              label={<Trans>Jumlah (Rp)</Trans>}
              inputMode="numeric"
              className="figures"
              maxLength={12}
              value={rule.amount}
              onChange={(event) => set({ amount: digitsOf(event.currentTarget.value) })}
              error={errorOf('amount')}
            />
          )}
        </div>
        <Conditions {...props} id={id} set={set} />
      </div>
    </Card>
  )
}

function Conditions(props: {
  rule: RuleDraft
  id: string
  basis: DraftBasis
  villages: readonly NamedVillage[]
  errorOf: (fieldId: string) => string | undefined
  set: (changed: Partial<RuleDraft>) => void
}) {
  const { t } = useLingui()
  const { month } = useFormats()
  const { tenant } = useViewer()
  const words = useFundingWords()
  const occupations = useOccupationChoices()
  const { basis, id, rule, set } = props
  const [isOpen, setOpen] = useState(false)
  const months = monthsOf(basis.fromMonth, basis.untilMonth).map((value) => ({ value, label: month(value) }))
  const [input] = inputOf({ rules: [rule], last: rule }).rules
  const summary = input === undefined ? [] : words.conditions(input)
  const isFaulty = CONDITIONS.some((field) => props.errorOf(`${id}.${field}`) !== undefined)
  const errorOf = (field: string) => fieldProblem(props.errorOf(`${id}.${field}`))
  return (
    <details
      className={classes.conditions}
      open={isOpen || isFaulty}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Trans>Syarat</Trans>
        <span>{summary.length === 0 ? <Trans>tanpa syarat: semua orang, semua bulan</Trans> : summary.join('; ')}</span>
      </summary>
      <div className={classes.fields}>
        <NativeSelect
          id={`${id}.fromMonth`}
          label={<Trans>Bulan pertama</Trans>}
          data={[{ value: '', label: t`Sejak awal` }, ...months]}
          value={rule.fromMonth}
          onChange={(event) => set({ fromMonth: event.currentTarget.value })}
          error={errorOf('fromMonth')}
        />
        <NativeSelect
          id={`${id}.lastMonth`}
          label={<Trans>Bulan terakhir</Trans>}
          data={[{ value: '', label: t`Sampai akhir` }, ...months]}
          value={rule.lastMonth}
          onChange={(event) => set({ lastMonth: event.currentTarget.value })}
        />
        <TextInput
          id={`${id}.peopleMax`}
          label={<Trans>Paling banyak orang</Trans>}
          description={<Trans>Menurut urutan lampiran. Kosong berarti tanpa batas.</Trans>}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          className="figures"
          maxLength={8}
          value={rule.peopleMax}
          onChange={(event) => set({ peopleMax: digitsOf(event.currentTarget.value) })}
          error={errorOf('peopleMax')}
        />
        <TextInput
          id={`${id}.ceiling`}
          label={<Trans>Pagu (Rp)</Trans>}
          description={<Trans>Untuk seluruh masa. Kosong berarti tanpa batas.</Trans>}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          className="figures"
          maxLength={15}
          value={rule.ceiling}
          onChange={(event) => set({ ceiling: digitsOf(event.currentTarget.value) })}
          error={errorOf('ceiling')}
        />
        <div className={classes.wide}>
          <VillagesField
            label={<Trans>Hanya desa</Trans>}
            within={tenant.area?.code ?? ''}
            known={props.villages}
            value={rule.villageCodes}
            onChange={(villageCodes) => set({ villageCodes })}
          />
        </div>
        <div className={classes.wide}>
          <MultiSelect
            id={`${id}.occupationCodes`}
            label={<Trans>Hanya pekerjaan</Trans>}
            searchable
            data={[...occupations]}
            value={[...rule.occupationCodes]}
            onChange={(occupationCodes) => set({ occupationCodes })}
            comboboxProps={listBesideField}
            error={errorOf('occupationCodes')}
          />
        </div>
        <Checkbox
          className={classes.wide}
          label={<Trans>Hanya yang belum terdaftar pada program jaminan sebelum bulan pertama keputusan</Trans>}
          checked={rule.onlyUnregistered}
          onChange={(event) => set({ onlyUnregistered: event.currentTarget.checked })}
        />
      </div>
    </details>
  )
}

const digitsOf = (text: string) => text.replace(/\D/g, '')
