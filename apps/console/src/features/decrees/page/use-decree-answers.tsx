import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { isBasisRefused } from '@payung/domain/agreement/basis-refused'
import { type DecreeAttention, type DecreeToCheck, decreeAttention } from '@payung/domain/decree/decree-attention'
import { fundingSourceName } from '@payung/domain/money/funding-source'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { useViewer } from '../../../session/viewer.ts'
import { DecreeAgreements, DecreeRegulations } from '../DecreeBases.tsx'
import type { DecreeDetail } from '../decree.query.ts'
import { FoldedAnswer } from '../FoldedAnswer.tsx'
import type { AnswerToCheck } from '../use-answers-to-check.ts'
import { useClosingAnswers } from '../use-closing-answers.tsx'
import { DecreeActs } from './DecreeActs.tsx'
import { usePeopleToCheck } from './use-people-to-check.tsx'

/** What whoever votes on a decree or records its signature answers for, as the page and its warnings say it. */
export function useDecreeAnswers(decree: DecreeDetail): readonly AnswerToCheck[] {
  const { t } = useLingui()
  const { acts } = useClosingAnswers()
  const isRevocation = decree.kind === 'REVOCATION'
  const { people, records, answersOf } = usePeopleToCheck(decree)
  const attention = decreeAttention(factsOf(decree), people, records)
  const what = useContent(decree, attention)
  const { agreements, regulations } = decree
  return [
    ...what,
    {
      id: `agreements ${agreements.filter(({ code }) => isBasisRefused(code)).length}`,
      question: t`Di bawah perjanjian apa, dan sampai kapan`,
      answer: <DecreeAgreements agreements={agreements} />,
      needsAttention: attention.has('AGREEMENT_REFUSED'),
    },
    {
      id: 'regulations',
      question: t`Dasar hukumnya`,
      answer: (
        <FoldedAnswer question={t`Dasar hukumnya`}>
          <DecreeRegulations regulations={regulations} />
        </FoldedAnswer>
      ),
      needsAttention: attention.has('REGULATION_MISSING'),
    },
    ...(isRevocation ? [] : answersOf(attention)),
    usePaper(decree, attention),
    acts(
      <DecreeActs decree={decree} />,
      <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }} search={{ tab: 'riwayat' }} target="_blank">
        <Trans>Lihat riwayat</Trans>
      </Link>,
    ),
  ]
}

const factsOf = ({ agreements, cohortMatches, cost, kind, regulations }: DecreeDetail): DecreeToCheck => ({
  kind,
  agreements: agreements.map(({ code }) => code),
  regulations: regulations.length,
  isCostKnown: cost !== null,
  annexMatchesList: cohortMatches,
})

/** Who, for which months, and what it costs out of which purse. */
function useContent(decree: DecreeDetail, attention: ReadonlySet<DecreeAttention>): readonly AnswerToCheck[] {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { month, months, number, rupiah } = useFormats()
  const { scope } = useViewer()
  const source = fundingSourceName(decree.fundingSource)
  const { added, amends, corrected, kind, people, removed, replaced } = decree
  if (kind === 'REVOCATION')
    return [
      {
        id: 'people',
        question: t`Siapa yang kehilangan penetapan, dan mulai kapan`,
        answer: (
          <Trans>
            {number(people)} orang, mulai {month(decree.fromMonth)}
          </Trans>
        ),
        where: amends !== null && (
          <Link to="/keputusan/$decreeId" params={{ decreeId: amends.id }} search={{ tab: 'lampiran' }} target="_blank">
            <Trans>Lihat keputusan asalnya</Trans>
          </Link>
        ),
      },
    ]
  return [
    {
      id: 'people',
      question: t`Siapa yang dijamin`,
      answer: (
        <>
          <Trans>
            {number(people)} orang dari kuota {number(decree.quotaPeople)}
          </Trans>
          {kind === 'AMENDMENT' && (
            <div>
              <Trans>
                Berubah sejak keputusan yang diubah: {number(added)} ditambah, {number(removed)} keluar,{' '}
                {number(replaced)} diganti, {number(corrected)} diperbaiki
              </Trans>
            </div>
          )}
        </>
      ),
      where: (
        <Link
          to="/keputusan/$decreeId"
          params={{ decreeId: decree.id }}
          search={{ tab: kind === 'AMENDMENT' ? 'perubahan' : 'lampiran' }}
          target="_blank"
        >
          {kind === 'AMENDMENT' ? <Trans>Lihat perubahannya</Trans> : <Trans>Lihat lampirannya</Trans>}
        </Link>
      ),
    },
    {
      id: 'months',
      question: t`Untuk bulan apa`,
      answer: months(decree.fromMonth, decree.untilMonth),
      where: (
        <Link to="/program/$programmeId" params={{ programmeId: decree.programme.id }} target="_blank">
          {decree.programme.name}
        </Link>
      ),
    },
    {
      id: 'cost',
      question: t`Berapa biayanya, dan siapa membayar`,
      answer:
        decree.cost === null ? (
          <Trans>Besaran iuran untuk salah satu bulan belum ada pada data acuan.</Trans>
        ) : (
          <Trans>
            {rupiah(decree.cost.total)}, dari {i18n.locale === 'en' ? source.en : source.id}
          </Trans>
        ),
      needsAttention: attention.has('COST_UNKNOWN'),
      where: scope.areaPrefix === '' && scope.agency === null && (
        <Link to="/keputusan/$decreeId/pembiayaan" params={{ decreeId: decree.id }} target="_blank">
          <Trans>Pembagian pembiayaan</Trans>
        </Link>
      ),
    },
  ]
}

/** Whether what is signed is what the records say. */
function usePaper(decree: DecreeDetail, attention: ReadonlySet<DecreeAttention>): AnswerToCheck {
  const { t } = useLingui()
  const { number } = useFormats()
  return {
    id: 'paper',
    question: t`Apakah naskahnya sama dengan datanya`,
    answer: !decree.cohortMatches ? (
      <Trans>Lampiran berbeda dari kohort yang dikunci.</Trans>
    ) : decree.approvedHash === null ? (
      <Trans>Naskah dan lampiran dibuat dari data, dan terkunci selama diperiksa.</Trans>
    ) : (
      <Trans>Naskah bersih dibuat dari yang disetujui; kodenya dibandingkan dengan berkas bertanda tangan.</Trans>
    ),
    needsAttention: attention.has('PAPER_DIFFERS'),
    where: decree.cleanPapers.map(
      ({ part, pages, file }) =>
        file && (
          <a key={part} href={file.href} target="_blank" rel="noreferrer">
            {part === 'ANNEX' ? (
              <Trans>Lampiran bersih, {number(pages)} halaman</Trans>
            ) : (
              <Trans>Naskah bersih, {number(pages)} halaman</Trans>
            )}
          </a>
        ),
    ),
  }
}
