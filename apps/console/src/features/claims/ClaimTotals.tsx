import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import type { ClaimFigures } from './claim-figures.query.ts'

const thousand = 1_000n

/** All claims of the time, and how long the open ones have waited; each number opens its cases. */
export function ClaimTotals(props: { figures: ClaimFigures }) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const { all, contributed, from, until, openByAge } = props.figures
  const time = { dari: from, sampai: until }
  const days = (value: number | null) => (value === null ? null : t`${value} hari`)
  const perThousand = BigInt(contributed) === 0n ? null : (BigInt(all.paidAmount) * thousand) / BigInt(contributed)
  return (
    <Card title={<Trans>Semuanya bersama</Trans>}>
      <FactList
        facts={[
          [
            <Trans key="claims">Jumlah klaim</Trans>,
            <Link key="is" to="/klaim" search={time}>
              {number(all.claims)}
            </Link>,
          ],
          [
            <Trans key="open">Masih berjalan</Trans>,
            <Link key="is" to="/klaim" search={{ ...time, tahap: 'berjalan' }}>
              {number(all.open)}
            </Link>,
          ],
          ...openByAge.map(
            ({ key, open }) =>
              [
                <Age key={key} least={Number(key)} />,
                <OpenOfAge key="is" least={Number(key)} open={open} from={from} until={until} />,
              ] as const,
          ),
          [
            <Trans key="paid">Sudah dibayar</Trans>,
            <Link key="is" to="/klaim" search={{ ...time, tahap: 'dibayar' }}>
              {number(all.paid)}
            </Link>,
          ],
          [<Trans key="amount">Santunan yang dibayar</Trans>, <b key="is">{rupiah(all.paidAmount)}</b>],
          [<Trans key="median">Separuhnya dibayar dalam</Trans>, days(all.medianDays)],
          [<Trans key="slow">Sembilan dari sepuluh dalam</Trans>, days(all.slowDays)],
          [<Trans key="contributed">Iuran yang dibayar pemerintah ini</Trans>, rupiah(contributed)],
          [
            <Trans key="ratio">Santunan untuk setiap Rp1.000 iuran</Trans>,
            perThousand === null ? null : rupiah(perThousand),
          ],
        ]}
      />
    </Card>
  )
}

const ages = [0, 8, 31, 91] as const

function Age(props: { least: number }) {
  const { least } = props
  const next = ages.find((age) => age > least)
  if (next === undefined) return <Trans>– lebih dari 90 hari sejak peristiwa</Trans>
  const most = next - 1
  return (
    <Trans>
      – {least} s.d. {most} hari sejak peristiwa
    </Trans>
  )
}

/** Opens the open claims about events of these days, within the time of the page. */
function OpenOfAge(props: { least: number; open: number; from: string; until: string }) {
  const { number } = useFormats()
  const { today } = useViewer()
  const { least, open, from, until } = props
  const next = ages.find((age) => age > least)
  const latest = daysBefore(today, least)
  const earliest = next === undefined ? from : daysBefore(today, next - 1)
  return (
    <Link to="/klaim" search={{ tahap: 'berjalan', dari: laterOf(earliest, from), sampai: earlierOf(latest, until) }}>
      {number(open)}
    </Link>
  )
}

const earlierOf = (isoDay: string, limit: string) => (isoDay < limit ? isoDay : limit)
const laterOf = (isoDay: string, limit: string) => (isoDay < limit ? limit : isoDay)

function daysBefore(isoDay: string, days: number): string {
  const day = new Date(`${isoDay}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - days)
  return day.toISOString().slice(0, 10)
}
