import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { fundingSourceName } from '@payung/domain/money/funding-source'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { useViewer } from '../../../session/viewer.ts'
import { DecreeAgreements, DecreeRegulations, isRefused } from '../DecreeBases.tsx'
import { type DecreeDetail, DecreeOverlapsQuery } from '../decree.query.ts'
import type { AnswerToCheck } from '../use-answers-to-check.ts'
import { DecreeActs } from './DecreeActs.tsx'

/** What whoever votes on a decree or records its signature answers for, as the page and its warnings say it. */
export function useDecreeAnswers(decree: DecreeDetail): readonly AnswerToCheck[] {
  const { t } = useLingui()
  const what = useContent(decree)
  const people = usePeople(decree)
  const isRevocation = decree.kind === 'REVOCATION'
  const { agreements, regulations } = decree
  return [
    ...what,
    {
      id: `agreements ${agreements.filter(isRefused).length}`,
      question: t`Di bawah perjanjian apa, dan sampai kapan`,
      answer: <DecreeAgreements agreements={agreements} />,
      needsAttention: agreements.some(isRefused),
    },
    {
      id: 'regulations',
      question: t`Dasar hukumnya`,
      answer: <DecreeRegulations regulations={regulations} />,
      needsAttention: regulations.length === 0,
    },
    ...(isRevocation ? [] : people),
    usePaper(decree),
    {
      id: 'acts',
      question: t`Siapa sudah bertindak, dan siapa berikutnya`,
      answer: <DecreeActs decree={decree} />,
      where: (
        <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }} search={{ tab: 'riwayat' }} target="_blank">
          <Trans>Lihat riwayat</Trans>
        </Link>
      ),
    },
  ]
}

/** Who, for which months, and what it costs out of which purse. */
function useContent(decree: DecreeDetail): readonly AnswerToCheck[] {
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
      needsAttention: decree.cost === null,
      where: scope.areaPrefix === '' && scope.agency === null && (
        <Link to="/keputusan/$decreeId/pembiayaan" params={{ decreeId: decree.id }} target="_blank">
          <Trans>Pembagian pembiayaan</Trans>
        </Link>
      ),
    },
  ]
}

/** What the page warns of among its people. What cannot be read needs attention as well: nobody signs for it unseen. */
function usePeople(decree: DecreeDetail): readonly AnswerToCheck[] {
  const { t } = useLingui()
  const { number } = useFormats()
  const pause = decree.kind === 'REVOCATION'
  const variables = { id: decree.id }
  const [overlaps] = useQuery({ query: DecreeOverlapsQuery, variables, pause })
  const known = overlaps.data?.decree
  const unread = (error: unknown) =>
    error === undefined ? null : <Trans>Tidak dapat dibaca sekarang. Periksa pada halaman keputusan.</Trans>
  const page = (
    <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }} target="_blank">
      <Trans>Lihat namanya pada halaman keputusan</Trans>
    </Link>
  )
  const [overlapping, covered] = [known?.overlapCount ?? 0, known?.covered.total ?? 0]
  const [gone, answered] = [known?.goneCount ?? 0, known?.openAnswers.total ?? 0]
  const isTwice = overlapping + covered > 0
  const isGone = gone + answered > 0
  return [
    {
      id: `twice ${overlapping} ${covered}`,
      question: t`Apakah ada yang dijamin dua kali`,
      answer: !known ? (
        unread(overlaps.error)
      ) : isTwice ? (
        <Trans>
          {number(overlapping)} orang oleh keputusan lain instansi ini, {number(covered)} orang oleh pembayar atau
          program lain
        </Trans>
      ) : (
        <Trans>Tidak ada</Trans>
      ),
      needsAttention: isTwice || !known,
      where: isTwice || !known ? page : null,
    },
    {
      id: `gone ${gone} ${answered}`,
      question: t`Apakah ada yang meninggal, pindah, atau tidak boleh didaftarkan`,
      answer: !known ? (
        unread(overlaps.error)
      ) : isGone ? (
        <Trans>
          {number(gone)} orang tercatat demikian, {number(answered)} orang dijawab meninggal atau pindah dan belum
          diputuskan
        </Trans>
      ) : (
        <Trans>Tidak ada</Trans>
      ),
      needsAttention: isGone || !known,
      where: isGone || !known ? page : null,
    },
  ]
}

/** Whether what is signed is what the records say. */
function usePaper(decree: DecreeDetail): AnswerToCheck {
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
    needsAttention: !decree.cohortMatches,
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
