import { Trans } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { FieldGrid } from '../../ui/form/FieldGrid.tsx'
import { programmeWords } from '../workers/worker-words.ts'
import { Choice, SourceChoices } from './Choice.tsx'
import type { ChangeDraft } from './change-draft.ts'
import { groupWords, kindWords, membershipWords, riskWords, sharedWords } from './tariff-words.ts'

type TextField = 'fromMonth' | 'lastMonth' | 'percent' | 'amount' | 'min' | 'max' | 'incomeFrom' | 'legalBasis'

/** The line, its months and what it is to set. Of a line that stands, the line itself is fixed. */
export function ChangeFields(props: {
  draft: ChangeDraft
  isOfLine: boolean
  set: (part: Partial<ChangeDraft>) => void
  errorOf: (field: keyof ChangeDraft) => ReactNode
}) {
  const { draft, set, errorOf, isOfLine } = props
  const { kind, ends } = draft
  const text = (field: TextField, label: ReactNode, description?: ReactNode) => (
    <TextInput
      label={label}
      description={description}
      value={draft[field]}
      maxLength={field === 'legalBasis' ? 300 : 24}
      error={errorOf(field)}
      onChange={({ currentTarget }) => set({ [field]: currentTarget.value })}
    />
  )
  return (
    <>
      {!isOfLine && (
        <FieldGrid>
          <Choice
            label={<Trans>Jenis tarif</Trans>}
            words={kindWords}
            value={kind}
            onChange={(value) => value !== null && set({ kind: value })}
          />
          <Choice
            label={<Trans>Kepesertaan</Trans>}
            words={membershipWords}
            value={draft.membershipKind}
            onChange={(value) => value !== null && set({ membershipKind: value })}
          />
          {(kind === 'RATE' || kind === 'FLAT' || kind === 'DISCOUNT') && (
            <Choice
              label={<Trans context="one">Program</Trans>}
              words={programmeWords}
              value={draft.programme}
              error={errorOf('programme')}
              onChange={(programme) => set({ programme })}
            />
          )}
          {kind === 'DISCOUNT' && (
            <Choice
              label={<Trans>Kelompok pekerjaan</Trans>}
              words={groupWords}
              value={draft.occupationGroup}
              error={errorOf('occupationGroup')}
              onChange={(occupationGroup) => set({ occupationGroup })}
            />
          )}
          {kind === 'RATE' && draft.membershipKind !== 'SELF_EMPLOYED' && (
            <Choice
              label={<Trans>Risiko pekerjaan</Trans>}
              words={riskWords}
              value={draft.riskClass}
              isOptional
              onChange={(riskClass) => set({ riskClass })}
            />
          )}
          {kind === 'BRACKET' && text('incomeFrom', <Trans>Penghasilan mulai</Trans>)}
        </FieldGrid>
      )}
      <FieldGrid>
        {text(
          'fromMonth',
          <Trans>Mulai bulan</Trans>,
          <Trans>Misalnya 01/2027; bulan yang lewat tidak berubah.</Trans>,
        )}
        {text('lastMonth', <Trans>Sampai dengan bulan</Trans>, <Trans>Kosongkan bila berlaku seterusnya.</Trans>)}
      </FieldGrid>
      <Checkbox
        label={<Trans>Tarif ini tidak berlaku lagi pada bulan-bulan itu</Trans>}
        checked={ends}
        error={errorOf('ends')}
        onChange={({ currentTarget }) => set({ ends: currentTarget.checked })}
      />
      {!ends && (kind === 'RATE' || kind === 'DISCOUNT') && text('percent', <Trans>Persentase</Trans>)}
      {!ends &&
        (kind === 'FLAT' || kind === 'PACKAGE_BASE' || kind === 'BRACKET') &&
        text('amount', <Trans>Jumlah rupiah</Trans>)}
      {!ends && kind === 'RATE' && (
        <FieldGrid>
          {text('min', <Trans>Paling sedikit</Trans>)}
          {text('max', <Trans>Paling banyak</Trans>)}
        </FieldGrid>
      )}
      {!ends && kind === 'DISCOUNT' && (
        <SourceChoices
          label={<Trans>Tidak untuk sumber dana</Trans>}
          value={draft.excludedSources}
          onChange={(excludedSources) => set({ excludedSources })}
        />
      )}
      {!ends && kind === 'SHARED_MONTH' && (
        <Choice
          label={<Trans>Bila dibayar bersama oleh sumber dengan dan tanpa potongan</Trans>}
          words={sharedWords}
          value={draft.sharedMonth}
          error={errorOf('sharedMonth')}
          onChange={(sharedMonth) => set({ sharedMonth })}
        />
      )}
      {text('legalBasis', <Trans>Dasar hukum</Trans>, <Trans>Misalnya PP 50/2025.</Trans>)}
    </>
  )
}
