import { Plural, Trans } from '@lingui/react/macro'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { GapAddress } from './gap-address.ts'
import type { GapMonth } from './gaps.query.ts'

/** What has ended this month, and what ends next once a notice is due. */
export function GapNotices(props: { months: readonly GapMonth[]; menurut: GapAddress['menurut'] }) {
  const losing = props.months.filter(({ people, ofOthers }) => people + ofOthers > 0)
  const ended = losing.find(({ hasEnded }) => hasEnded)
  const next = losing.find(({ hasEnded }) => !hasEnded)
  return (
    <>
      {ended !== undefined && <GapNotice month={ended} menurut={props.menurut} />}
      {next !== undefined && next.noticeDays !== null && <GapNotice month={next} menurut={props.menurut} />}
    </>
  )
}

/** That the decree ends, and how many of them are without protection already: nobody loses what they do not have. */
function EndedWords({ month }: { month: GapMonth }) {
  const { day, number } = useFormats()
  const { lostFrom, people, ofOthers, hasEnded, unprotected } = month
  const all = people + ofOthers
  const already = number(unprotected ?? 0)
  return (
    <>
      {hasEnded ? (
        <Trans>
          Keputusan untuk <Plural value={all} other="# pekerja" /> sudah berakhir sebelum {day(lostFrom)}, seluruh atau
          sebagian jaminannya tidak dilanjutkan.
        </Trans>
      ) : (
        <Trans>
          Keputusan untuk <Plural value={all} other="# pekerja" /> berakhir sebelum {day(lostFrom)}, seluruh atau
          sebagian jaminannya tidak dilanjutkan.
        </Trans>
      )}
      {unprotected !== null && (
        <>
          {' '}
          {unprotected < all ? (
            <Trans>Sampai {already} di antaranya sudah tidak terlindungi sekarang: iurannya belum dibayar.</Trans>
          ) : (
            <Trans>Semuanya sudah tidak terlindungi sekarang: iurannya belum dibayar.</Trans>
          )}
        </>
      )}
    </>
  )
}

/** How many people, since or from when, and what is at stake. */
function GapNotice(props: { month: GapMonth; menurut: GapAddress['menurut'] }) {
  const { day, number, rupiah } = useFormats()
  const { today } = useViewer()
  const { menurut } = props
  const { lostFrom, people, ofOthers, hasEnded, unprotected, monthsLost, deathBenefit } = props.month
  // To whoever does not read contributions it is not told who is: then it is not said that they lose it.
  const isUnprotected = unprotected !== 0
  const all = people + ofOthers
  const days = Math.round((Date.parse(lostFrom) - Date.parse(today)) / 86_400_000)
  return (
    <Notice
      tone="warn"
      icon={IconAlertTriangleFilled}
      actions={
        people > 0 ? (
          <Link
            to="/kalender-celah"
            search={{ ...(menurut === undefined ? {} : { menurut }), bulan: lostFrom }}
            resetScroll={false}
          >
            <Trans>
              Lihat <Plural value={people} other="# pekerja" />
            </Trans>
          </Link>
        ) : undefined
      }
    >
      <b>
        {isUnprotected ? (
          <EndedWords month={props.month} />
        ) : hasEnded ? (
          <Trans>
            <Plural value={all} other="# pekerja" /> kehilangan seluruh atau sebagian jaminannya sejak {day(lostFrom)}.
          </Trans>
        ) : (
          <Trans>
            <Plural value={all} other="# pekerja" /> kehilangan seluruh atau sebagian jaminannya pada {day(lostFrom)},{' '}
            <Plural value={days} other="# hari" /> lagi.
          </Trans>
        )}
      </b>{' '}
      {people > 0 && ofOthers > 0 && (
        <>
          <Trans>
            {number(ofOthers)} dari mereka ditetapkan keputusan instansi lain; tautannya membuka yang Anda tetapkan.
          </Trans>{' '}
        </>
      )}
      <Trans>
        Sampai akhir tahun itu paling banyak <Plural value={monthsLost} other="# bulan" /> tanpa jaminan itu.
      </Trans>{' '}
      {deathBenefit !== null && (
        <Trans>
          Bila yang kehilangan jaminan kematian meninggal sesudahnya, ahli warisnya tidak menerima santunan{' '}
          {rupiah(deathBenefit)}.
        </Trans>
      )}
    </Notice>
  )
}
