import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { programmeWords } from '../workers/worker-words.ts'
import classes from './DeskPage.module.css'
import type { DeskBudgetLine } from './desk.query.ts'

type Kind = DeskBudgetLine['toApprove'][number]['kind']

/** What is proposed of a line, and what its approval means. */
const proposals: Readonly<Record<Kind, { readonly name: MessageDescriptor; readonly means: MessageDescriptor }>> = {
  STAGE: {
    name: msg`Pagu baru`,
    means: msg`Bila disetujui, angka ini menjadi pagunya: daftar iuran tidak dapat melebihinya.`,
  },
  CASH_PLAN: {
    name: msg`Anggaran kas`,
    means: msg`Bila disetujui, SPD tidak dapat melebihi anggaran kas ini.`,
  },
  PROVISION: { name: msg`Penyediaan dana (SPD)`, means: msg`Bila disetujui, SPM dapat terbit sampai jumlah ini.` },
  REVOCATION: {
    name: msg`Pencabutan SPD`,
    means: msg`Bila disetujui, dana yang disediakan SPD itu tidak tersedia lagi.`,
  },
}

/** A budget line of which something waits for a second person's approval, given on its own page: what, how much, from whom, since when, and what it means. */
export function BudgetLineCard({ line }: { line: DeskBudgetLine }) {
  const { i18n } = useLingui()
  const { moment, rupiah } = useFormats()
  const name = `${line.subActivity}, ${i18n._(programmeWords[line.programme])}`
  const isOfLetter = line.toApprove.some(({ kind }) => kind === 'PROVISION' || kind === 'REVOCATION')
  return (
    <Card
      title={<Trans>Anggaran menunggu persetujuan Anda: {name}</Trans>}
      hint={`${line.agency.name} · ${line.fiscalYear}`}
      aside={
        isOfLetter ? (
          <ButtonLink to="/anggaran/spd" search={{ tahun: String(line.fiscalYear) }} variant="default">
            <Trans>Buka SPD</Trans>
          </ButtonLink>
        ) : (
          <ButtonLink to="/anggaran/$lineId" params={{ lineId: line.id }} variant="default">
            <Trans>Buka baris</Trans>
          </ButtonLink>
        )
      }
    >
      {line.toApprove.map(({ kind, amount, draftedAt, draftedBy }) => (
        <div key={`${kind} ${draftedAt}`}>
          <FactList
            facts={[
              [i18n._(proposals[kind].name), <b key="amount">{rupiah(amount)}</b>],
              [<Trans key="who">Diajukan oleh</Trans>, draftedBy?.name],
              [<Trans key="since">Menunggu sejak</Trans>, moment(draftedAt)],
            ]}
          />
          <p className={classes.purpose}>{i18n._(proposals[kind].means)}</p>
        </div>
      ))}
      <FactList facts={[[<Trans key="ceiling">Pagu sekarang</Trans>, rupiah(line.ceiling)]]} />
    </Card>
  )
}
