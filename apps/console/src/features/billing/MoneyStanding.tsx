import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconChecks } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import classes from './BillRows.module.css'
import { BillsToArrive, BillsToPay, ListsBeforeBill } from './BillRows.tsx'
import { type MoneyStandingFigures, MoneyStandingQuery } from './money-standing.query.ts'
import { PayersBehind } from './PayersBehind.tsx'

/** What has to be paid and until when, what was paid and has not arrived, and how the year stands: the first thing that a treasurer's home says. */
export default function MoneyStanding() {
  const { t } = useLingui()
  const [{ data, error }, refetch] = useQuery({ query: MoneyStandingQuery, requestPolicy: 'cache-and-network' })
  return (
    <QueryStates
      data={data}
      error={error}
      onRetry={() => refetch({ requestPolicy: 'network-only' })}
      failure={<Trans>Keadaan tagihan tidak dapat dimuat</Trans>}
      loading={<LoadingRows label={t`Memuat keadaan tagihan`} rows={4} rowHeight={48} />}
    >
      {({ moneyStanding }) =>
        moneyStanding !== null && (
          <>
            <BeforeBill standing={moneyStanding} />
            <ToPay standing={moneyStanding} />
            <ToArrive standing={moneyStanding} />
            <PayersBehind bills={moneyStanding.payersBehind} />
            <YearOfBills standing={moneyStanding} />
          </>
        )
      }
    </QueryStates>
  )
}

function BeforeBill(props: { standing: MoneyStandingFigures }) {
  const { unbilled } = props.standing
  if (unbilled.length === 0) return null
  return (
    <Card
      title={<Trans>Daftar iuran yang belum ditagih</Trans>}
      hint={<Trans>Bulannya belum dapat dibayar: tagihannya terbit sesudah langkah di bawah ini.</Trans>}
    >
      <ListsBeforeBill lists={unbilled} />
    </Card>
  )
}

function ToPay(props: { standing: MoneyStandingFigures }) {
  const { rupiah } = useFormats()
  const { open, openBills, overdue, overdueBills, toPay, unbilled } = props.standing
  return (
    <Card
      title={<Trans>Tagihan yang belum lunas</Trans>}
      hint={
        openBills > 0 && (
          <Trans>
            {rupiah(open)} pada <Plural value={openBills} other="# tagihan" />, menurut jatuh temponya.
          </Trans>
        )
      }
      aside={
        overdueBills > 0 ? (
          <Badge tone="bad" icon={IconAlertTriangle}>
            <Trans>Lewat tempo {rupiah(overdue)}</Trans>
          </Badge>
        ) : undefined
      }
    >
      {openBills === 0 ? (
        <p className={classes.nothing}>
          <IconChecks size={20} aria-hidden />
          {unbilled.length > 0 ? (
            <Trans>Belum ada tagihan yang dapat dibayar: daftar iurannya masih menunggu langkah di atas.</Trans>
          ) : (
            <Trans>Tidak ada tagihan yang menunggu dibayar. Tagihan baru tampak begitu kode iurannya dicatat.</Trans>
          )}
        </p>
      ) : (
        <BillsToPay bills={toPay} />
      )}
      <More count={openBills - toPay.length} />
    </Card>
  )
}

function ToArrive(props: { standing: MoneyStandingFigures }) {
  const { day, rupiah } = useFormats()
  const { inTransit, inTransitBills, inTransitSince, toArrive } = props.standing
  if (inTransitBills === 0) return null
  return (
    <Card
      title={<Trans>Sudah dibayar, belum diterima BPJS</Trans>}
      hint={
        inTransitSince !== null && (
          <Trans>
            {rupiah(inTransit)}, yang tertua sejak {day(inTransitSince)}. Bulannya belum terlindungi sampai uangnya
            diterima dan dibukukan.
          </Trans>
        )
      }
    >
      <BillsToArrive bills={toArrive} />
      <More count={inTransitBills - toArrive.length} />
    </Card>
  )
}

function More(props: { count: number }) {
  if (props.count <= 0) return null
  return (
    <p>
      <Plural value={props.count} other="Dan # tagihan lain." />
    </p>
  )
}

function YearOfBills(props: { standing: MoneyStandingFigures }) {
  const { rupiah } = useFormats()
  const { year, billed, paid, received, ordered } = props.standing
  return (
    <Card
      title={<Trans>Tagihan tahun {String(year)}</Trans>}
      aside={
        <ButtonLink to="/iuran" variant="default" size="xs">
          <Trans>Lihat semua daftar</Trans>
        </ButtonLink>
      }
    >
      <FactList
        facts={[
          [<Trans key="billed">Ditagih</Trans>, rupiah(billed)],
          [<Trans key="paid">Dibayar</Trans>, rupiah(paid)],
          [<Trans key="received">Diterima BPJS</Trans>, rupiah(received)],
          ...(ordered === '0'
            ? []
            : [
                [
                  <Trans key="ordered">Dalam proses SPP dan SPM, semua tahun</Trans>,
                  <Link key="orders" to="/iuran/perintah-bayar">
                    {rupiah(ordered)}
                  </Link>,
                ] as const,
              ]),
        ]}
      />
    </Card>
  )
}
