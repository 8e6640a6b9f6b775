import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { isSumOfInsurer } from '@payung/domain/benefit/work-relation'
import { IconInfoCircle } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { ClaimGrants } from './ClaimGrants.tsx'
import { benefitWords, conditionWords } from './claim-words.ts'
import type { ClaimDetail } from './claims.query.ts'
import { LostMonth } from './LostMonth.tsx'

/** What the family is owed by the law, what stands in the way, and what the insurer has said. Nothing for who works for a part of the government. */
export function ClaimMoney(props: { claim: ClaimDetail; onChanged: (words: string) => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { day, rupiah } = useFormats()
  const { claim } = props
  const { due } = claim
  if (due === null) return null
  const isOpen = isSumOfInsurer(claim.programme)
  // Of an accident nothing is reckoned before somebody writes what it has led to.
  const isUnreckoned = isOpen && claim.submittedDue === '0'
  return (
    <>
      <LostMonth due={due} state={claim.state} />
      {isOpen && (
        <Notice tone="info" icon={IconInfoCircle}>
          <Trans>
            Biaya perawatan di rumah sakit dibayar BPJS tanpa batas dan tidak dihitung di sini. Yang disetujui dapat
            lebih besar dari hitungan Payung.
          </Trans>{' '}
          {claim.claimableUntil !== null && (
            <Trans>Menurut aturan, hak ini gugur bila baru diajukan sesudah {day(claim.claimableUntil)}.</Trans>
          )}
        </Notice>
      )}
      {due.closed !== '0' && (
        <Notice tone="info" icon={IconInfoCircle}>
          <Trans>
            {rupiah(due.closed)} dari hak keluarga dihitung dari akibat kecelakaan. Rinciannya terbuka bagi petugas
            kasus ini.
          </Trans>
        </Notice>
      )}
      {due.benefits.length > 0 && (
        <Card flush title={<Trans>Hak keluarga</Trans>} hint={rupiah(due.total)}>
          <DataTable
            label={t`Rincian hak keluarga`}
            rows={due.benefits}
            idOf={(benefit) => String(due.benefits.indexOf(benefit))}
            nameOf={({ kind }) => i18n._(benefitWords[kind])}
            columns={[
              {
                id: 'kind',
                header: <Trans>Manfaat</Trans>,
                onPhone: 'HEAD',
                wraps: true,
                cell: ({ kind }) => i18n._(benefitWords[kind]),
              },
              {
                id: 'condition',
                header: <Trans context="one">Syarat</Trans>,
                onPhone: 'LINE',
                wraps: true,
                cell: ({ condition, isMet }) => (
                  <>
                    {i18n._(conditionWords[condition])}:{' '}
                    {isMet ? (
                      <Trans>terpenuhi</Trans>
                    ) : (
                      <b>
                        <Trans>belum terpenuhi</Trans>
                      </b>
                    )}
                  </>
                ),
              },
              {
                id: 'basis',
                header: <Trans>Dasar hukum</Trans>,
                onPhone: 'LINE',
                cell: ({ legalBasis }) => (
                  <PhoneLabel label={<Trans>Dasar hukum</Trans>}>
                    {legalBasis ?? <Trans>belum diperiksa</Trans>}
                  </PhoneLabel>
                ),
              },
              {
                id: 'whole',
                header: <Trans>Bila syarat terpenuhi</Trans>,
                cell: ({ whole }) => (
                  <PhoneLabel label={<Trans>Bila syarat terpenuhi</Trans>}>{rupiah(whole)}</PhoneLabel>
                ),
              },
              {
                id: 'amount',
                header: <Trans>Menjadi hak</Trans>,
                onPhone: 'LINE',
                cell: ({ amount }) => (
                  <PhoneLabel label={<Trans>Menjadi hak</Trans>}>
                    <b>{rupiah(amount)}</b>
                  </PhoneLabel>
                ),
              },
            ]}
          />
        </Card>
      )}
      <ClaimGrants claim={claim} grants={due.grants} onChanged={props.onChanged} />
      {claim.submittedDue !== null && (
        <Card title={<Trans>Jawaban BPJS</Trans>}>
          <FactList
            facts={[
              [
                claim.approved === null ? (
                  <Trans key="due">Hak saat diajukan</Trans>
                ) : (
                  <Trans key="due">Hak saat dijawab</Trans>
                ),
                isUnreckoned ? <Trans key="none">belum dihitung</Trans> : rupiah(claim.submittedDue),
              ],
              ...(claim.dueAtAnswer === null || claim.dueAtAnswer === claim.submittedDue
                ? []
                : [[<Trans key="now">Hak hari ini</Trans>, rupiah(claim.dueAtAnswer)] as const]),
              [<Trans key="approved">Disetujui</Trans>, claim.approved && rupiah(claim.approved)],
              [<Trans key="paid">Dibayar</Trans>, claim.paid && rupiah(claim.paid)],
              ...differenceOf(claim, isOpen, rupiah),
              [<Trans key="number">Nomor klaim</Trans>, claim.insurerNumber],
              [<Trans key="until">Harus dibayar paling lambat</Trans>, claim.payableUntil && day(claim.payableUntil)],
              [
                <Trans key="owed">Hak tambahan karena terlambat</Trans>,
                isUnreckoned && claim.approved === null ? (
                  <Trans key="none">belum dihitung</Trans>
                ) : (
                  claim.owedForDelay && rupiah(claim.owedForDelay)
                ),
              ],
            ]}
          />
        </Card>
      )}
    </>
  )
}

/** What the family gets less than was due, and why, as the insurer says. Of a work accident only what was paid less: the insurer alone knows the sum. */
function differenceOf(
  { submittedDue, approved, paid, differenceReason }: ClaimDetail,
  isSumOpen: boolean,
  rupiah: (amount: string) => string,
) {
  const answered = paid ?? approved
  if (submittedDue === null || answered === null) return []
  const difference = BigInt(submittedDue) - BigInt(answered)
  if (isSumOpen && difference <= 0n) return []
  return [
    [<Trans key="difference">Selisih</Trans>, rupiah(String(difference))] as const,
    ...(difference <= 0n
      ? []
      : ([
          [<Trans key="why">Sebab selisih</Trans>, differenceReason ?? <Trans>BPJS tidak menyebut sebabnya.</Trans>],
        ] as const)),
  ]
}
