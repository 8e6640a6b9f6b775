import { Trans, useLingui } from '@lingui/react/macro'
import type { DecreeAttention, PeopleToCheck, RecordsToCheck } from '@payung/domain/decree/decree-attention'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import type { ResultOf } from '../../../graphql.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { type DecreeDetail, DecreeOverlapsQuery, RecordsInDoubtQuery } from '../decree.query.ts'
import type { AnswerToCheck } from '../use-answers-to-check.ts'

/** What is known of the people of a decree (null while, or where, it cannot be read), and the answers that say it. */
export function usePeopleToCheck(decree: DecreeDetail): {
  readonly people: PeopleToCheck | null
  readonly records: RecordsToCheck | null
  readonly answersOf: (attention: ReadonlySet<DecreeAttention>) => readonly AnswerToCheck[]
} {
  const { t } = useLingui()
  const { number } = useFormats()
  const variables = { id: decree.id }
  const pause = decree.kind === 'REVOCATION'
  const [overlaps] = useQuery({ query: DecreeOverlapsQuery, variables, pause })
  const [doubts] = useQuery({ query: RecordsInDoubtQuery, variables, pause, requestPolicy: 'network-only' })
  const people = overlaps.data?.decree ? peopleOf(overlaps.data.decree) : null
  const records = doubts.data ? recordsOf(doubts.data) : null
  const nobody = <Trans>Tidak ada</Trans>
  const unread = (error: unknown) =>
    error === undefined ? null : <Trans>Tidak dapat dibaca sekarang. Periksa pada halaman keputusan.</Trans>
  const page = (
    <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }} target="_blank">
      <Trans>Lihat namanya pada halaman keputusan</Trans>
    </Link>
  )
  const answersOf = (attention: ReadonlySet<DecreeAttention>) => {
    const [isTwice, isGone] = [attention.has('INSURED_TWICE'), attention.has('PEOPLE_GONE')]
    const isInDoubt = attention.has('RECORDS_IN_DOUBT')
    return [
      {
        id: `twice ${people?.overlapping} ${people?.covered}`,
        question: t`Apakah ada yang dijamin dua kali`,
        answer:
          people === null ? (
            unread(overlaps.error)
          ) : isTwice ? (
            <Trans>
              {number(people.overlapping)} orang oleh keputusan lain instansi ini, {number(people.covered)} orang oleh
              pembayar atau program lain
            </Trans>
          ) : (
            nobody
          ),
        needsAttention: isTwice,
        where: isTwice ? page : null,
      },
      {
        id: `gone ${people?.gone} ${people?.answered}`,
        question: t`Apakah ada yang meninggal, pindah, atau tidak boleh didaftarkan`,
        answer:
          people === null ? (
            unread(overlaps.error)
          ) : isGone ? (
            <Trans>
              {number(people.gone)} orang tercatat demikian, {number(people.answered)} orang dijawab meninggal atau
              pindah dan belum diputuskan
            </Trans>
          ) : (
            nobody
          ),
        needsAttention: isGone,
        where: isGone ? page : null,
      },
      {
        id: `doubts ${records?.mismatched} ${records?.doubled}`,
        question: t`Apakah NIK cocok dan tidak ada data ganda`,
        answer:
          records === null ? (
            unread(doubts.error)
          ) : isInDoubt ? (
            <RecordsInDoubt decreeId={decree.id} records={records} />
          ) : (
            <Trans>Tidak ada yang berbeda atau diduga ganda</Trans>
          ),
        needsAttention: isInDoubt,
      },
    ]
  }
  return { people, records, answersOf }
}

/** Each count opens the list of exactly these people. */
function RecordsInDoubt({ decreeId, records }: { readonly decreeId: string; readonly records: RecordsToCheck }) {
  const { number } = useFormats()
  const { doubled, mismatched } = records
  return (
    <ul>
      {mismatched > 0 && (
        <li>
          <Link to="/pekerja" search={{ dasar: decreeId, beda: 'nik' }} target="_blank">
            <Trans>{number(mismatched)} orang NIK-nya berbeda dari isian</Trans>
          </Link>
        </li>
      )}
      {doubled > 0 && (
        <li>
          <Link to="/pekerja" search={{ dasar: decreeId, beda: 'ganda' }} target="_blank">
            <Trans>{number(doubled)} orang diduga data ganda dan belum diputuskan</Trans>
          </Link>
        </li>
      )}
    </ul>
  )
}

type KnownPeople = NonNullable<ResultOf<typeof DecreeOverlapsQuery>['decree']>

const peopleOf = ({ covered, goneCount, openAnswers, overlapCount }: KnownPeople): PeopleToCheck => ({
  overlapping: overlapCount,
  covered: covered.total,
  gone: goneCount,
  answered: openAnswers.total,
})

const recordsOf = ({ doubled, mismatched }: ResultOf<typeof RecordsInDoubtQuery>): RecordsToCheck => ({
  mismatched: mismatched.totalCount,
  doubled: doubled.totalCount,
})
