import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { answerShortfall } from '@payung/domain/benefit/claim-input'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import { answerFaultWords, answerFieldWords, outcomeWords, remedyWords, verdictLooks } from './answer-words.ts'
import type { Answer } from './claim-answers.query.ts'

/** The rows of an answer beside their claims, each with what to do. */
export function AnswerTable(props: { rows: readonly Answer[] }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { number, rupiah, shortDay } = useFormats()
  return (
    <DataTable
      label={t`Baris jawaban BPJS`}
      rows={props.rows}
      idOf={({ id }) => id}
      nameOf={({ caseNumber, rowNumber }) => caseNumber ?? t`Baris ${rowNumber}`}
      columns={[
        {
          id: 'case',
          header: <Trans context="one">Kasus</Trans>,
          onPhone: 'HEAD',
          wraps: true,
          cell: (row) => <Case row={row} />,
        },
        {
          id: 'row',
          header: <Trans context="one">Baris</Trans>,
          align: 'right',
          onPhone: 'LINE',
          cell: ({ rowNumber }) => (
            <PhoneLabel label={<Trans context="one">Baris</Trans>}>{number(rowNumber)}</PhoneLabel>
          ),
        },
        {
          id: 'outcome',
          header: <Trans>Kata BPJS</Trans>,
          onPhone: 'LINE',
          wraps: true,
          cell: ({ outcome, onDay, reason }) => (
            <>
              {outcome === null ? '—' : i18n._(outcomeWords[outcome])}
              {onDay !== null && `, ${shortDay(onDay)}`}
              {reason !== null && <small style={{ display: 'block' }}>{reason}</small>}
            </>
          ),
        },
        {
          id: 'approved',
          header: <Trans>Disetujui</Trans>,
          align: 'right',
          onPhone: 'LINE',
          cell: (row) => (
            <>
              <PhoneLabel label={<Trans>Disetujui</Trans>}>
                {row.approved === null ? '—' : rupiah(row.approved)}
              </PhoneLabel>
              <Shortfall row={row} />
            </>
          ),
        },
        {
          id: 'paid',
          header: <Trans>Dibayar</Trans>,
          align: 'right',
          onPhone: 'LINE',
          cell: ({ paid }) => (
            <PhoneLabel label={<Trans>Dibayar</Trans>}>{paid === null ? '—' : rupiah(paid)}</PhoneLabel>
          ),
        },
        {
          id: 'verdict',
          header: <Trans>Yang perlu dilakukan</Trans>,
          onPhone: 'LINE',
          wraps: true,
          cell: (row) => (
            <>
              <LookBadge look={verdictLooks[row.verdict]} /> <Remedy row={row} />
            </>
          ),
        },
      ]}
    />
  )
}

/** What an approval lacks of what the family is owed, before anybody applies it. */
function Shortfall(props: { row: Answer }) {
  const { rupiah } = useFormats()
  const { approved, claim, reason } = props.row
  const due = claim?.dueAtAnswer ?? null
  if (approved === null || due === null) return null
  const shortfall = answerShortfall(BigInt(approved), BigInt(due))
  if (shortfall === 0n) return null
  return (
    <small style={{ display: 'block' }}>
      <Trans>Kurang {rupiah(String(shortfall))} dari hak keluarga.</Trans>{' '}
      {reason === null && <Trans>BPJS tidak menyebut sebabnya.</Trans>}
    </small>
  )
}

/** What cannot be read stands in the last column: here it would be taken for a case. */
function Case(props: { row: Answer }) {
  const { caseNumber, claim } = props.row
  if (claim === null) return caseNumber ?? '—'
  return (
    <>
      <Link to="/klaim/$claimId" params={{ claimId: claim.id }}>
        {caseNumber}
      </Link>
      {claim.person !== null && <small style={{ display: 'block' }}>{claim.person.name}</small>}
    </>
  )
}

function Remedy(props: { row: Answer }) {
  const { i18n } = useI18n()
  const { message } = useServerWords()
  const { verdict, fault, faultCell, faultField, refusal, refusalEn } = props.row
  if (verdict === 'APPLIED') return null
  if (verdict === 'REFUSED') return message({ message: refusal ?? '', messageEn: refusalEn ?? '' })
  if (verdict !== 'UNREADABLE') return i18n._(remedyWords[verdict])
  if (fault === null || faultField === null) return null
  return (
    <>
      <Trans>
        {i18n._(answerFieldWords[faultField])}: “{faultCell}”.
      </Trans>{' '}
      {i18n._(answerFaultWords[fault])}
    </>
  )
}
