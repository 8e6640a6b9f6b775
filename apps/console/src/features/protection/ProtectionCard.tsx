import { useLingui as useI18n } from '@lingui/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { monthAfter } from '@payung/domain/protection/month-after'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { StatusBar } from '../../ui/charts/StatusBar.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { monthLooks } from '../billing/billing-words.ts'
import classes from './ProtectionCard.module.css'
import { ProtectionTrend } from './ProtectionTrend.tsx'
import { type CountedMonth, type EndingMonth, ProtectionHomeQuery } from './protection.query.ts'
import { STATES } from './protection-address.ts'
import { RecordedDeadLine } from './RecordedDeadLine.tsx'
import { UnlistedLine } from './UnlistedLine.tsx'
import { UnpaidLine } from './UnpaidLine.tsx'

/**
 * This month's people by how they are protected, what ends next, and the year behind it. Absent for whom no decree designates anybody.
 *
 * @param props.recordedDead how many of the viewer's list have died by their record: until their day is reported their months stand as those of the living
 */
export function ProtectionCard(props: { recordedDead: number; waiting?: ReactNode }) {
  const mayRead = useMay('CONTRIBUTION_READ')
  const { scope } = useViewer()
  return mayRead && scope.agency === null ? <CardOfFigures {...props} /> : null
}

const peopleOf = (cells: CountedMonth['cells']) => cells.reduce((sum, { people }) => sum + people, 0)

function CardOfFigures(props: { recordedDead: number; waiting?: ReactNode }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { month, number } = useFormats()
  const current = `${useViewer().today.slice(0, 7)}-01`
  const [{ data, error }, ask] = useQuery({
    query: ProtectionHomeQuery,
    variables: { fromMonth: monthAfter(current, -11) },
    requestPolicy: 'cache-and-network',
  })
  // Home stands while they come: its other figures are not held up.
  if (data === undefined)
    return (
      <QueryStates
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Angka perlindungan tidak dapat dimuat</Trans>}
        loading={props.waiting ?? null}
      />
    )
  const { isCounting, months } = data.protectionFigures
  const now = months.at(-1)
  // Nothing is said where nothing was counted.
  if (now === undefined || months.every(({ cells, ofOthers }) => peopleOf(cells) + peopleOf(ofOthers) === 0))
    return null
  const total = peopleOf(now.cells)
  const parts = STATES.flatMap((state) => {
    const count = now.cells.find((cell) => cell.state === state)?.people ?? 0
    if (count === 0) return []
    const { tone, icon: StateIcon, word } = monthLooks[state]
    return {
      key: state,
      tone,
      label: i18n._(word),
      icon: <StateIcon size={14} aria-hidden />,
      count,
      link: { to: '/perlindungan', search: { bulan: current, keadaan: state } } as const,
    }
  })
  const next = data.gapCalendar.months.find(({ people, hasEnded }) => people > 0 && !hasEnded)
  const residents = peopleOf(now.ofOthers)
  const protectedResidents = peopleOf(now.ofOthers.filter(({ state }) => state === 'PROTECTED'))
  return (
    <Card>
      <div className={classes.card}>
        <UnpaidLine months={months} />
        <UnlistedLine decrees={data.decreesToList} />
        {next !== undefined && (
          <div className={classes.next}>
            <IconAlertTriangleFilled size={18} aria-hidden />
            <EndingWords month={next} />
            <EndingActions month={next} />
          </div>
        )}
        <div className={classes.whole}>
          <Link to="/perlindungan" search={{ bulan: current }} className={classes.total}>
            {number(total)}
          </Link>
          <h2 className={classes.label}>
            <Trans>orang ditetapkan keputusan Anda untuk {month(current)}, menurut perlindungannya</Trans>
          </h2>
        </div>
        <StatusBar parts={parts} total={total} />
        <RecordedDeadLine people={total === 0 ? 0 : props.recordedDead} />
        {isCounting && (
          <p className={classes.others}>
            <Trans>Sedang dihitung ulang; ini keadaan sebelumnya.</Trans>
          </p>
        )}
        {residents > 0 && (
          <p className={classes.others}>
            <Trans>
              Ditambah {number(residents)} warga Anda dalam keputusan pemerintah lain, {number(protectedResidents)} di
              antaranya terlindungi.
            </Trans>
          </p>
        )}
        <ProtectionTrend months={months} label={t`Dua belas bulan terakhir`} />
      </div>
    </Card>
  )
}

/** Nobody is told to lose what they do not have: of whom the decree ends and who is without protection already both are said. */
function EndingWords({ month: { lostFrom, people, unprotected } }: { month: EndingMonth }) {
  const { day, number } = useFormats()
  const until = day(lostFrom)
  if (unprotected === 0)
    return (
      <span>
        <Plural value={people} other="# pekerja" />{' '}
        <Trans>kehilangan perlindungan pada {until} bila tidak diperpanjang</Trans>
      </span>
    )
  const already = number(unprotected ?? 0)
  return (
    <span>
      <Trans>
        Keputusan <Plural value={people} other="# pekerja" /> berakhir sebelum {until} bila tidak diperpanjang
      </Trans>
      {unprotected !== null &&
        (unprotected < people ? (
          <Trans>; sampai {already} di antaranya sudah tidak terlindungi sekarang</Trans>
        ) : (
          <Trans>; semuanya sudah tidak terlindungi sekarang</Trans>
        ))}
    </span>
  )
}

/** The people behind the number, and for whoever prepares decrees the way on from each decree that ends. */
function EndingActions({ month: { lostFrom, people } }: { month: EndingMonth }) {
  const mayManage = useMay('PROGRAMME_MANAGE')
  const { scope } = useViewer()
  return (
    <span className={`${classes.actions} not-on-paper`}>
      <ButtonLink to="/kalender-celah" search={{ bulan: lostFrom }} variant="default" size="sm">
        <Trans>
          Lihat <Plural value={people} other="# pekerja" />
        </Trans>
      </ButtonLink>
      {mayManage && scope.area === null && (
        <ButtonLink to="/kalender-celah" search={{ bulan: lostFrom }} hash="perpanjang" size="sm">
          <Trans>Perpanjang</Trans>
        </ButtonLink>
      )}
    </span>
  )
}
