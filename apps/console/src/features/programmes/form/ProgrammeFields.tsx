import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import type { FundingSource } from '@payung/domain/money/funding-source'
import type { ReactNode } from 'react'
import { Card } from '../../../ui/Card.tsx'
import { fundingSourceWords } from '../../workers/worker-words.ts'
import { insuranceWords, proposerWords, reliefWords } from '../programme-words.ts'
import { ChoiceList } from '../rule/ChoiceList.tsx'
import type { RuleCatalogues } from '../use-rule-names.ts'
import { BasisFields } from './BasisFields.tsx'
import classes from './ProgrammeForm.module.css'
import type { ProgrammeDraft } from './programme-draft.ts'

const insurances = Object.keys(insuranceWords) as readonly (keyof typeof insuranceWords)[]
const proposers = Object.keys(proposerWords) as readonly (keyof typeof proposerWords)[]
const sources = Object.keys(fundingSourceWords) as readonly FundingSource[]

interface Props {
  readonly draft: ProgrammeDraft
  readonly set: (changed: Partial<ProgrammeDraft>) => void
  readonly errorOf: (field: string) => ReactNode
  /** Months, insurance and money stay once the programme is open. */
  readonly settled: boolean
  readonly catalogues: RuleCatalogues
}

/** What the programme is: name, months, insurance, money, and who proposes. */
export function ProgrammeFields(props: Props) {
  const { draft, errorOf, set } = props
  return (
    <Card title={<Trans context="one">Program</Trans>}>
      <Stack gap="md">
        <TextInput
          id="name"
          label={<Trans>Nama program</Trans>}
          maxLength={160}
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={errorOf('name')}
        />
        <Textarea
          id="description"
          label={<Trans>Keterangan (opsional)</Trans>}
          autosize
          minRows={2}
          maxLength={2000}
          value={draft.description}
          onChange={(event) => set({ description: event.currentTarget.value })}
          error={errorOf('description')}
        />
        <MoneyFields {...props} />
        <BasisFields draft={draft} set={set} errorOf={errorOf} />
        <WhoFields {...props} />
      </Stack>
    </Card>
  )
}

function MoneyFields({ draft, errorOf, set, settled }: Props) {
  const { i18n, t } = useLingui()
  const month = (id: 'fromMonth' | 'lastMonth', label: ReactNode) => (
    <TextInput
      id={id}
      label={label}
      placeholder={t`bb/tttt`}
      inputMode="numeric"
      autoComplete="off"
      maxLength={7}
      className="figures"
      disabled={settled}
      value={draft[id]}
      onChange={(event) => set({ [id]: event.currentTarget.value })}
      error={errorOf(id)}
    />
  )
  return (
    <>
      <Checkbox.Group
        label={<Trans>Program jaminan</Trans>}
        value={[...draft.insuranceProgrammes]}
        onChange={(codes) => set({ insuranceProgrammes: insurances.filter((code) => codes.includes(code)) })}
        error={errorOf('insuranceProgrammes')}
      >
        <div className={classes.ticks}>
          {insurances.map((code, at) => (
            <Checkbox
              key={code}
              {...(at === 0 ? { id: 'insuranceProgrammes' } : {})}
              value={code}
              disabled={settled}
              label={i18n._(insuranceWords[code])}
            />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.pair}>
        {month('fromMonth', <Trans>Mulai bulan</Trans>)}
        {month('lastMonth', <Trans>Sampai dengan bulan</Trans>)}
        <NativeSelect
          id="fundingSource"
          label={<Trans>Sumber dana</Trans>}
          disabled={settled}
          data={sources.map((code) => ({ value: code, label: i18n._(fundingSourceWords[code]) }))}
          value={draft.fundingSource}
          onChange={(event) =>
            set({
              fundingSource: sources.find((source) => source === event.currentTarget.value) ?? draft.fundingSource,
            })
          }
        />
        <NativeSelect
          id="relief"
          label={<Trans>Keringanan PP 50/2025</Trans>}
          disabled={settled}
          data={[
            { value: '', label: t`Tidak diperhitungkan` },
            ...Object.entries(reliefWords).map(([value, words]) => ({ value, label: i18n._(words) })),
          ]}
          value={draft.relief}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            set({ relief: chosen === 'RELIEF_TRANSPORT_WORKERS' || chosen === 'RELIEF_OTHER_WORKERS' ? chosen : '' })
          }}
        />
      </div>
    </>
  )
}

function WhoFields({ catalogues, draft, errorOf, set }: Props) {
  const { i18n } = useLingui()
  return (
    <>
      <Checkbox.Group
        label={<Trans>Yang boleh mengusulkan</Trans>}
        value={[...draft.proposers]}
        onChange={(codes) => set({ proposers: proposers.filter((code) => codes.includes(code)) })}
      >
        <div className={classes.ticks}>
          {proposers.map((code) => (
            <Checkbox key={code} value={code} label={i18n._(proposerWords[code])} />
          ))}
        </div>
      </Checkbox.Group>
      <ChoiceList
        label={<Trans>Sasaran pekerjaan (opsional; yang menentukan adalah aturan)</Trans>}
        choices={catalogues.occupations}
        chosen={draft.occupationCodes}
        onChange={(occupationCodes) => set({ occupationCodes })}
        error={errorOf('occupationCodes')}
      />
    </>
  )
}
